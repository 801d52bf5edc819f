package io.kaoping.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that was put on record about a unit or coalition: a case, an award, an article, a
 * public criticism.
 *
 * @param id the id, unique among records; {@code null} when the source gives none
 * @param kind the kind, a term of the vocabulary such as 通报批评
 * @param subject the id of the unit or coalition it is about
 * @param date the day of the matter
 * @param reported the day it became known 通报到达日, not before the matter; {@code null} when it is not
 *     kept. The kind of record says by which of the two days it counts
 * @param key what makes two records the same case 同一案件; {@code null} when each stands alone
 * @param level the level, such as 市级; {@code null} when the kind has none
 * @param fields further named values
 * @param evidence the material that proves it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CaseRecord(
    @Nullable String id,
    String kind,
    String subject,
    LocalDate date,
    @Nullable LocalDate reported,
    @Nullable String key,
    @Nullable String level,
    Map<String, FactValue> fields,
    List<Evidence> evidence) {
  /** Copies the collections. */
  public CaseRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(date, "date");
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }

  /** Starts a record of a kind about a subject, of a matter of a day. */
  public static Builder builder(String kind, String subject, LocalDate date) {
    return new Builder(kind, subject, date);
  }

  /** Builds a {@link CaseRecord}. */
  public static final class Builder {
    private final String kind;
    private final String subject;
    private final LocalDate date;
    private @Nullable String id;
    private @Nullable LocalDate reported;
    private @Nullable String key;
    private @Nullable String level;
    private Map<String, FactValue> fields = Map.of();
    private List<Evidence> evidence = List.of();

    private Builder(String kind, String subject, LocalDate date) {
      this.kind = kind;
      this.subject = subject;
      this.date = date;
    }

    /** Sets the id. */
    public Builder id(@Nullable String newId) {
      this.id = newId;
      return this;
    }

    /** Sets the day it became known. */
    public Builder reported(@Nullable LocalDate newReported) {
      this.reported = newReported;
      return this;
    }

    /** Sets the key by which two records are the same case. */
    public Builder key(@Nullable String newKey) {
      this.key = newKey;
      return this;
    }

    /** Sets the level. */
    public Builder level(@Nullable String newLevel) {
      this.level = newLevel;
      return this;
    }

    /** Sets further named values. */
    public Builder fields(Map<String, FactValue> newFields) {
      this.fields = newFields;
      return this;
    }

    /** Sets the proof. */
    public Builder evidence(List<Evidence> newEvidence) {
      this.evidence = newEvidence;
      return this;
    }

    /** Returns the record. */
    public CaseRecord build() {
      return new CaseRecord(id, kind, subject, date, reported, key, level, fields, evidence);
    }
  }
}
