package io.kaoping.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void text_ofEveryControlCharacter_escapesAsRfc8785() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x20; c++) {
      all.append(c);
    }

    assertThat(CanonicalJson.text(all.toString()))
        .isEqualTo(
            "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018"
                + "\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"");
  }

  @Test
  void text_ofOtherCharacters_escapesQuoteAndBackslashOnly() {
    assertThat(CanonicalJson.text("\"\\/</党\u007f\u2028\uD83D\uDE02"))
        .isEqualTo("\"\\\"\\\\/</党\u007f\u2028\uD83D\uDE02\"");
  }

  @Test
  void keys_areSortedByCodeUnits() {
    // the example of RFC 8785, section 3.2.3: the emoji sorts before U+FB33
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("\u20ac", "Euro Sign");
    map.put("\r", "Carriage Return");
    map.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    map.put("1", "One");
    map.put("\uD83D\uDE00", "Emoji: Grinning Face");
    map.put("\u0080", "Control");
    map.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.text(map))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void text_ofATree_hasNoBlanks() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("b", Arrays.asList(true, false, null, 1, -2L, new BigDecimal("1E+2")));
    tree.put("a", Map.of());
    tree.put("c", List.of());
    tree.put("d", null);

    assertThat(CanonicalJson.text(tree))
        .isEqualTo("{\"a\":{},\"b\":[true,false,null,1,-2,100],\"c\":[],\"d\":null}");
  }

  @Test
  void text_ofADouble_isRefused() {
    assertThatThrownBy(() -> CanonicalJson.text(List.of(0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tree holds a java.lang.Double");
  }

  @Test
  void digest_isSha256OfTheUtf8Text() {
    // sha256 of {"a":"党"} in UTF-8
    assertThat(CanonicalJson.digest(Map.of("a", "党")))
        .isEqualTo("314f0f09df5aeedd6421d9fb52ee7d806d2aabcdc756d193325b412b033639be");
  }
}
