package io.kaoping.assessment;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a submission 数据摘要, made when somebody first asks for it: most of the time of an
 * assessment of which no document is written would go into it. Two are equal if their texts are.
 *
 * <p>Until it is asked for it holds the submission. It is safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DataDigest {
  private @Nullable Submission submission;
  private @Nullable String text;

  private DataDigest(@Nullable Submission submission, @Nullable String text) {
    this.submission = submission;
    this.text = text;
  }

  /** Returns the digest of a submission, which is made later. */
  public static DataDigest of(Submission submission) {
    return new DataDigest(Objects.requireNonNull(submission, "submission"), null);
  }

  /** Returns a digest that is known, such as that of an assessment that was read back. */
  public static DataDigest of(String text) {
    return new DataDigest(null, Objects.requireNonNull(text, "text"));
  }

  /** Returns the SHA-256 of the canonical submission, in hexadecimal. */
  public synchronized String text() {
    if (submission != null) {
      text = submission.digest();
      submission = null;
    }
    return Objects.requireNonNull(text, "text");
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof DataDigest digest && text().equals(digest.text()));
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
