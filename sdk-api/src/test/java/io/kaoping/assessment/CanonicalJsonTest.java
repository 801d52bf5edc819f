package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void text_ofEveryControlCharacter_escapesAsRfc8785() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x20; c++) {
      all.append(c);
    }

    assertThat(CanonicalJson.text(out -> out.put("a", all.toString())))
        .isEqualTo(
            "{\"a\":\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018"
                + "\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"}");
  }

  @Test
  void text_ofOtherCharacters_escapesQuoteAndBackslashOnly() {
    assertThat(CanonicalJson.text(out -> out.put("a", "\"\\/</é党\u007f\u0080\u2028\uD83D\uDE02")))
        .isEqualTo("{\"a\":\"\\\"\\\\/</é党\u007f\u0080\u2028\uD83D\uDE02\"}");
  }

  @Test
  void text_ofHalfAPair_isWhatUtf8MakesOfIt() {
    assertThat(CanonicalJson.text(out -> out.put("a", "1\uD83D2\uDE023\uD83D")))
        .isEqualTo("{\"a\":\"1?2?3?\"}");
  }

  @Test
  void keys_areSortedByCodeUnits() {
    // the example of RFC 8785, section 3.2.3: the emoji sorts before U+FB33
    assertThat(
            CanonicalJson.text(
                out -> {
                  out.put("\u20ac", "Euro Sign");
                  out.put("\r", "Carriage Return");
                  out.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
                  out.put("1", "One");
                  out.put("\uD83D\uDE00", "Emoji: Grinning Face");
                  out.put("\u0080", "Control");
                  out.put("\u00f6", "Latin Small Letter O With Diaeresis");
                }))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void elementsWithoutOrder_areSortedByCodeUnits() {
    List<String> texts = List.of("\ufb33", "\uD83D\uDE00", "b", "党", "\ue000", "a", "ab", "\ud7ff");

    assertThat(CanonicalJson.text(out -> out.textSet("a", texts)))
        .isEqualTo(CanonicalJson.text(out -> out.texts("a", texts.stream().sorted().toList())))
        .startsWith("{\"a\":[\"a\",\"ab\",\"b\",\"党\",");
  }

  @Test
  void objectsWithoutOrder_areSortedByTheirCanonicalText() {
    List<Integer> numbers = List.of(2, 10, 1);

    assertThat(
            CanonicalJson.text(
                out ->
                    out.set(
                        "a",
                        numbers,
                        (number, each) -> {
                          each.put("n", number);
                          each.textSet("m", List.of("b", "a"));
                        })))
        .isEqualTo(
            "{\"a\":[{\"m\":[\"a\",\"b\"],\"n\":10},{\"m\":[\"a\",\"b\"],\"n\":1},"
                + "{\"m\":[\"a\",\"b\"],\"n\":2}]}");
  }

  @Test
  void text_hasNoBlanks() {
    assertThat(
            CanonicalJson.text(
                out -> {
                  out.put("b", true);
                  out.put("e", -2L);
                  out.put("d", new BigDecimal("1E+2"));
                  out.object("a", nothing -> {});
                  out.texts("c", List.of());
                  out.list("f", List.of(1, 2), (number, each) -> each.put("n", number));
                }))
        .isEqualTo("{\"a\":{},\"b\":true,\"c\":[],\"d\":100,\"e\":-2,\"f\":[{\"n\":1},{\"n\":2}]}");
  }

  @Test
  void text_ofADate_isThatOfTheDate() {
    for (String date : List.of("2025-01-09", "0999-12-31", "-0001-01-01", "+10000-01-01")) {
      assertThat(CanonicalJson.text(out -> out.put("d", LocalDate.parse(date))))
          .isEqualTo("{\"d\":\"" + date + "\"}");
    }
  }

  @Test
  void text_longerThanAnyBuffer_isWhole() {
    List<String> texts =
        IntStream.range(0, 20_000).mapToObj(i -> Integer.toString(100_000 - i)).toList();

    assertThat(CanonicalJson.text(out -> out.textSet("a", texts)))
        .isEqualTo("{\"a\":[\"" + String.join("\",\"", texts.stream().sorted().toList()) + "\"]}");
  }

  @Test
  void text_ofADouble_isRefused() {
    assertThatThrownBy(() -> CanonicalJson.text(out -> out.put("a", 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a is a java.lang.Double");
  }

  @Test
  void digest_isSha256OfTheUtf8Text() {
    // sha256 of {"a":"党"} in UTF-8
    assertThat(CanonicalJson.digest(out -> out.put("a", "党")))
        .isEqualTo("314f0f09df5aeedd6421d9fb52ee7d806d2aabcdc756d193325b412b033639be");
  }
}
