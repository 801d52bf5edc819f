package io.kaoping.plugin.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.rubric.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "主题党日 | 主题党日",
        "at-least | at-least",
        "a b | 'a b'",
        "it's | 'it''s'",
        "12 | '12'",
        "true | 'true'",
        "null | 'null'",
        "` ` | ' '",
        "`` | ''"
      })
  void texts_areQuoted_whereTheyWouldBeSomethingElse(String text, String expected) {
    assertThat(FlowYaml.of(new Parameter.Text(text))).isEqualTo(expected);
  }

  @Test
  void lineEnds_areEscaped() {
    assertThat(FlowYaml.of(new Parameter.Text("a\n\"b\\"))).isEqualTo("\"a\\n\\\"b\\\\\"");
  }

  @Test
  void structures_standInOneLine_orALineForEachKey() {
    Map<String, Parameter> map = new LinkedHashMap<>();
    map.put("points", new Parameter.Number(new BigDecimal("0.50")));
    map.put("of", new Parameter.Named(Map.of("when", new Parameter.Text("!甲"))));
    map.put("loses", new Parameter.Many(List.of(new Parameter.YesNo(true))));
    map.put("fields", Parameter.NONE);

    assertThat(FlowYaml.of(new Parameter.Named(map)))
        .isEqualTo("{ points: 0.5, of: { when: '!甲' }, loses: [true], fields: {} }");
    assertThat(FlowYaml.lines(map)).hasLineCount(4).startsWith("points: 0.5\nof: ");
  }
}
