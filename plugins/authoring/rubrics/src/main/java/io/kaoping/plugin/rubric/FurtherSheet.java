package io.kaoping.plugin.rubric;

/** A sheet whose rows are written as rubric.yaml has them. */
enum FurtherSheet {
  GROUPS("合计限额", "groups"),
  GATES("加分门槛", "gates");

  static final String RULE = "规则";

  private final String sheet;
  private final String key;

  FurtherSheet(String sheet, String key) {
    this.sheet = sheet;
    this.key = key;
  }

  String sheet() {
    return sheet;
  }

  /** Returns the key of rubric.yaml. */
  String key() {
    return key;
  }
}
