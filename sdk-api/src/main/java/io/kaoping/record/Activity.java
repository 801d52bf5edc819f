package io.kaoping.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that was held on a day: a meeting, a themed Party day, a visit.
 *
 * @param id the id, unique among activities; {@code null} when the source gives none
 * @param kind the kind, a term of the vocabulary such as 主题党日
 * @param date the day it was held
 * @param organiser the id of the unit or coalition that held it
 * @param participants the ids of the units that took part besides the organiser
 * @param fields further named values
 * @param evidence the material that proves it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Activity(
    @Nullable String id,
    String kind,
    LocalDate date,
    String organiser,
    List<String> participants,
    Map<String, FactValue> fields,
    List<Evidence> evidence) {
  /** Copies the collections. */
  public Activity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(organiser, "organiser");
    participants = List.copyOf(participants);
    fields = Map.copyOf(fields);
    evidence = List.copyOf(evidence);
  }

  /** Starts an activity of a kind, held by an organiser on a day. */
  public static Builder builder(String kind, LocalDate date, String organiser) {
    return new Builder(kind, date, organiser);
  }

  /** Builds an {@link Activity}. */
  public static final class Builder {
    private final String kind;
    private final LocalDate date;
    private final String organiser;
    private @Nullable String id;
    private List<String> participants = List.of();
    private Map<String, FactValue> fields = Map.of();
    private List<Evidence> evidence = List.of();

    private Builder(String kind, LocalDate date, String organiser) {
      this.kind = kind;
      this.date = date;
      this.organiser = organiser;
    }

    /** Sets the id. */
    public Builder id(@Nullable String newId) {
      this.id = newId;
      return this;
    }

    /** Sets who took part besides the organiser. */
    public Builder participants(List<String> newParticipants) {
      this.participants = newParticipants;
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

    /** Returns the activity. */
    public Activity build() {
      return new Activity(id, kind, date, organiser, participants, fields, evidence);
    }
  }
}
