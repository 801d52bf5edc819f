package io.kaoping.drools.internal.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documents of a pack, each with its format and the fields at its top. */
enum PackDocument {
  MANIFEST(
      "pack.yaml",
      "kaoping.pack/1",
      "id",
      "version",
      "title",
      "basis",
      "effective",
      "sdk",
      "includes",
      "total",
      "scoring-model",
      "scoring",
      "rounding",
      "ranking",
      "grades",
      "awards",
      "consequences",
      "quotas",
      "scales",
      "decisions",
      "not-checkable"),
  RUBRIC("rubric.yaml", "kaoping.rubric/1", "sections", "criteria", "groups", "gates"),
  VOCABULARY(
      "vocabulary.yaml",
      "kaoping.vocabulary/1",
      "facts",
      "activities",
      "lists",
      "named-lists",
      "records",
      "polls",
      "panels",
      "phrases");

  private final String file;
  private final String format;
  private final List<String> fields;

  PackDocument(String file, String format, String... fields) {
    this.file = file;
    this.format = format;
    this.fields = List.of(fields);
  }

  String file() {
    return file;
  }

  String format() {
    return format;
  }

  List<String> fields() {
    return fields;
  }

  /** Returns the document at whose top a field stands. */
  static Optional<PackDocument> of(String field) {
    return Arrays.stream(values()).filter(d -> d.fields.contains(field)).findFirst();
  }
}
