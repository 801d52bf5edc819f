package io.kaoping.plugin.rubric;

import io.kaoping.rubric.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A type of facts, as the column 类型 of the sheet 词汇表 names it. */
enum FactType {
  YES_NO("是非", "yes-no", Vocabulary.Type.YES_NO, "是否"),
  NUMBER("数字", "number", Vocabulary.Type.NUMBER, "数"),
  TEXT("文字", "text", Vocabulary.Type.TEXT, "文本"),
  DATE("日期", "date", Vocabulary.Type.DATE, "时间");

  private final String title;
  private final String word;
  private final Vocabulary.Type type;
  private final String alias;

  FactType(String title, String word, Vocabulary.Type type, String alias) {
    this.title = title;
    this.word = word;
    this.type = type;
    this.alias = alias;
  }

  static Optional<FactType> of(String text) {
    return Stream.of(values())
        .filter(t -> List.of(t.title, t.word, t.alias).contains(text))
        .findFirst();
  }

  static FactType of(Vocabulary.Type type) {
    return Stream.of(values()).filter(t -> t.type == type).findFirst().orElseThrow();
  }

  static List<String> titles() {
    return Stream.of(values()).map(FactType::title).toList();
  }

  String title() {
    return title;
  }

  /** Returns the word of vocabulary.yaml. */
  String word() {
    return word;
  }
}
