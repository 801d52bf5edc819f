package io.kaoping.plugin.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of term, as the column 类别 of the sheet 词汇表 names it. */
enum TermKind {
  FACT("事实", "facts", ""),
  ACTIVITY("活动", "activities", "activity"),
  LIST("清单", "lists", "list"),
  NAMED_LIST("名目", "named-lists", "lacking"),
  RECORD("记录", "records", "record"),
  POLL("测评", "polls", "poll"),
  PANEL("评委", "panels", "panel");

  private final String title;
  private final String group;
  private final String measure;

  TermKind(String title, String group, String measure) {
    this.title = title;
    this.group = group;
    this.measure = measure;
  }

  static Optional<TermKind> of(String title) {
    return Stream.of(values()).filter(kind -> kind.title.equals(title)).findFirst();
  }

  static List<String> titles() {
    return Stream.of(values()).map(TermKind::title).toList();
  }

  String title() {
    return title;
  }

  /** Returns the key under which vocabulary.yaml has terms of this kind. */
  String group() {
    return group;
  }

  /** Returns the key of the measure that counts it; of a fact its type decides. */
  String measure() {
    return measure;
  }
}
