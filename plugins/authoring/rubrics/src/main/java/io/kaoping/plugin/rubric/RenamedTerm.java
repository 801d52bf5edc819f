package io.kaoping.plugin.rubric;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Another name for a term in conditions and rules. It is found where it stands for itself, not
 * inside a longer word; what something is compared with, such as a state or a level, is no term,
 * unless a kind is compared.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RenamedTerm {
  private static final Pattern COMPARED =
      Pattern.compile(
          "([\\p{L}\\p{N}_]*)\\s*(?:[=!＝！][=＝]|\\bin\\b)\\s*"
              + "(?:[(（][^)）]*[)）]|\\\\?[\"“]{1,2}[^\"”]*[\"”]{1,2})");

  private static final Set<String> KINDS =
      Set.of("list", "kind", "activity", "record", "poll", "panel");

  private final Pattern alone;
  private final String other;

  /** Gives a term another name. */
  public RenamedTerm(String term, String other) {
    this.alone =
        Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}_])");
    this.other = Matcher.quoteReplacement(other);
  }

  /** Tells whether the term stands in a text. */
  public boolean isIn(String text) {
    return alone.matcher(text).find();
  }

  /** Returns a text with the other name wherever the term stands, whatever it means there. */
  public String everywhere(String text) {
    return alone.matcher(text).replaceAll(other);
  }

  /** Returns a condition or rule with the other name. */
  public String in(String rule) {
    StringBuilder out = new StringBuilder();
    Matcher compared = COMPARED.matcher(rule);
    int from = 0;
    while (compared.find()) {
      int until = KINDS.contains(compared.group(1)) ? compared.end() : compared.end(1);
      out.append(everywhere(rule.substring(from, until)));
      out.append(rule, until, compared.end());
      from = compared.end();
    }
    return out.append(everywhere(rule.substring(from))).toString();
  }
}
