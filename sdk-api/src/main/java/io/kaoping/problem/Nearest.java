package io.kaoping.problem;

import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a mistyped one most likely means. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Nearest {
  private Nearest() {}

  /**
   * Returns the known name with the fewest edits from {@code name}, if at most a third of the
   * longer one's characters (and at least one) differ; among equals the first in order.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    @Nullable String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      int longer = Math.max(name.length(), candidate.length());
      int most = Math.min(Math.max(1, longer / 3), longer - 1);
      if (longer - Math.min(name.length(), candidate.length()) > Math.min(most, fewest)) {
        continue;
      }
      int edits = distance(name, candidate);
      if (edits <= most
          && (edits < fewest
              || (edits == fewest && nearest != null && candidate.compareTo(nearest) < 0))) {
        nearest = candidate;
        fewest = edits;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Counts edits: a character added, left out or changed, or two neighbours swapped. */
  private static int distance(String a, String b) {
    int[] beforeThat = new int[b.length() + 1];
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], beforeThat[j - 2] + 1);
        }
      }
      beforeThat = before;
      before = now;
    }
    return before[b.length()];
  }
}
