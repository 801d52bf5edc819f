package io.kaoping.plugin.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.problem.Position;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,x,b\nc,x,d\n",
        "a,x,b\r\nc,x,d",
        "a,x,b\rc,x,d\r",
        "a;x;b\nc;x;d\n",
        "\ufeffa\tx\tb\nc\tx\td\n",
        "\"a,\n\"\"q\"\"\",x,b\n\"c\",\"x\",d\n",
        "5\" a,x,b\n\n,\"\",\nc,x,d\n",
      })
  void of_csv_changesTheCellsThatAreReadAndNoOthers(String text) {
    Set<Position> cells = cells("t.csv", text);
    byte[] edited = EditedText.of("t.csv", text.getBytes(UTF_8), cells, c -> c.replace('x', 'y'));
    assertThat(cells).hasSize(2);
    assertThat(new String(edited, UTF_8)).isEqualTo(text.replace('x', 'y'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\n\n|a|b|\n|-|-|\n|x|c|\n| d | x |\n",
        "\ufeff|a|b|\r\n|-|-|\r\n|x\\|e|c\r\n|d|x",
        "| a | b |\r|-|-|\r| x | c |\r| d |  x|\r",
      })
  void of_markdown_changesTheCellsThatAreReadAndNoOthers(String text) {
    Set<Position> cells = cells("t.md", text);
    byte[] edited = EditedText.of("t.md", text.getBytes(UTF_8), cells, c -> c.replace('x', 'y'));
    assertThat(cells).hasSize(2);
    assertThat(new String(edited, UTF_8)).isEqualTo(text.replace('x', 'y'));
  }

  @Test
  void of_noCell_isTheSameBytes() {
    byte[] content = "\ufeffa,b\r\n".getBytes(UTF_8);
    assertThat(EditedText.of("t.csv", content, Set.of(), c -> "")).isEqualTo(content);
  }

  private static Set<Position> cells(String name, String text) {
    return TableFile.read(name, text.getBytes(UTF_8)).tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.stream())
        .filter(cell -> cell.text().startsWith("x"))
        .map(Cell::at)
        .collect(Collectors.toSet());
  }
}
