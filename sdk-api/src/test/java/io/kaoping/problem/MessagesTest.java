package io.kaoping.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void keys_areTheIdsAndTheWordsOfReports(Language language) throws IOException {
    Set<String> expected =
        new TreeSet<>(Set.of("count.one", "count.many", "colon", "notice", "help", "nearest"));
    for (ProblemId id : ProblemId.values()) {
      expected.add(id.name());
      expected.add(id.name() + ".remedy");
    }

    Set<String> found = new TreeSet<>(texts(language).stringPropertyNames());
    found.removeIf(key -> key.startsWith("detail.") || key.startsWith("word."));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void details_areThereInBothLanguages() throws IOException {
    assertThat(texts(Language.EN).stringPropertyNames())
        .isEqualTo(texts(Language.ZH).stringPropertyNames());
  }

  @Test
  void detail_isSaidInTheLanguageOfTheMessage() {
    Problem problem =
        Problem.error(
            ProblemId.BAD_CRITERION,
            Position.of("rubric.yaml"),
            Problem.detail("counting-word", "item", "entry"));

    assertThat(problem.message(Language.ZH)).isEqualTo("评分项不成立:per: item 不合用,这里应写 per: entry");
    assertThat(problem.message(Language.EN))
        .isEqualTo(
            "The criterion does not hold together: per: item does not fit, write per: entry here");
  }

  @Test
  void detail_unknown_isShownAsItStands() {
    Problem problem =
        Problem.error(
            ProblemId.BAD_CRITERION, Position.of("rubric.yaml"), Problem.detail("nowhere"));

    assertThat(problem.message(Language.EN))
        .isEqualTo("The criterion does not hold together: \\u001fnowhere");
  }

  @Test
  void placeholders_areTheSameInBothLanguages() throws IOException {
    Properties zh = texts(Language.ZH);
    Properties en = texts(Language.EN);
    // what a plugin says comes in both languages, and each language shows its own
    assertThat(zh.remove("detail.said")).isEqualTo("{0}");
    assertThat(en.remove("detail.said")).isEqualTo("{1}");
    for (String key : zh.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(zh.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemId.class)
  void placeholders_countUpFromZero(ProblemId id) throws IOException {
    Properties zh = texts(Language.ZH);
    Set<String> used = placeholders(zh.getProperty(id.name()));
    used.addAll(placeholders(zh.getProperty(id.name() + ".remedy")));

    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < used.size(); i++) {
      expected.add("{" + i + "}");
    }
    assertThat(used).isEqualTo(expected);
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(r -> found.add(r.group()));
    return found;
  }

  private static Properties texts(Language language) throws IOException {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    }
  }
}
