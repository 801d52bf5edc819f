package io.kaoping.plugin.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The columns of a rubric as committees publish it, by the names that stand above them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum RubricColumns {
  /** 编号: the id of the criterion. */
  ID(true, "编号", "序号", "指标编号", "项目编号"),
  /** 考评项目: the group in which the criterion stands; its cells may be merged downwards. */
  SECTION(true, "考评项目", "考核项目", "考评类别", "考核类别", "一级指标", "项目"),
  /** 考评内容: what is looked at. */
  CONTENT(true, "考评内容", "考核内容", "考评指标", "考核指标", "二级指标", "内容", "考核要点", "考评要点"),
  /** 分值: how many points it is worth. */
  POINTS(true, "分值", "标准分", "分数", "满分"),
  /** 评分标准: what gives and takes points. */
  SENTENCE(true, "评分标准", "计分标准", "评分细则", "考评标准", "考核标准", "计分办法", "评分办法", "扣分标准"),
  /** 考评依据: the documents that it rests on. */
  BASIS(false, "考评依据", "考核依据", "依据"),
  /** 考评方式: how it is checked. */
  METHOD(false, "考评方式", "考核方式", "考核方法", "考评办法", "检查方式"),
  /** 考评对象: who is looked at. */
  SUBJECT(false, "考评对象", "考核对象", "对象"),
  /** 周期: how often. */
  PERIOD(false, "周期", "考评周期", "考核周期"),
  /** 责任单位: who looks at it. */
  RESPONSIBLE(false, "责任单位", "牵头单位", "考评单位", "责任部门"),
  /** 佐证: what proves it. */
  EVIDENCE(false, "佐证", "佐证材料", "印证材料"),
  /** 不适用时: what stands in for it where it does not apply. */
  NOT_APPLICABLE(false, "不适用时", "不适用"),
  /** 本包设定: why something is as it is that the source does not say. */
  ASSUMPTION(false, "本包设定", "设定"),
  /** 规则: clauses as rubric.yaml has them, in place of those of the sentence. */
  RULE(false, "规则");

  /** How many of the required columns a row must name to be the head of a rubric. */
  private static final int ENOUGH = 3;

  private final boolean required;
  private final List<String> names;

  RubricColumns(boolean required, String... names) {
    this.required = required;
    this.names = List.of(names);
  }

  /** Tells whether every rubric has it. */
  public boolean required() {
    return required;
  }

  /** Returns the name by which it is published. */
  public String title() {
    return names.get(0);
  }

  /** Returns the column that a heading names, whatever stands in brackets behind it. */
  static Optional<RubricColumns> of(String heading) {
    String plain = SheetRow.plain(heading);
    for (RubricColumns column : values()) {
      if (column.names.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Tells whether a line of text names enough columns to be the head of a rubric. */
  static boolean named(String line) {
    return isHead(List.of(line.split("[,;\t|]", -1)));
  }

  /** Tells whether cells name enough columns to be the head of a rubric. */
  static boolean isHead(List<String> cells) {
    return find(cells).keySet().stream().filter(RubricColumns::required).count() >= ENOUGH;
  }

  /** Returns which column stands where, the first of each. */
  static Map<RubricColumns, Integer> find(List<String> cells) {
    Map<RubricColumns, Integer> found = new EnumMap<>(RubricColumns.class);
    for (int i = 0; i < cells.size(); i++) {
      int at = i;
      of(cells.get(i).replace("\"", "")).ifPresent(column -> found.putIfAbsent(column, at));
    }
    return found;
  }
}
