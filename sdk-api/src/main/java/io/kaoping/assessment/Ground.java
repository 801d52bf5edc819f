package io.kaoping.assessment;

import io.kaoping.problem.Language;
import org.apiguardian.api.API;

/** What a criterion rests on 凭据, the strongest first. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Ground {
  /** 有佐证: activities, items and records, and each has supporting material attached. */
  EVIDENCE("有佐证", "evidenced"),
  /** 由人评定: a poll, a panel, discretionary points; or a waiver or review adjustment. */
  JUDGEMENT("由人评定", "judged"),
  /** 依据其他结果: other criteria, other subjects, or earlier assessments. */
  RESULTS("依据其他结果", "on other results"),
  /**
   * 未附佐证: something has no supporting material: a fact, which never has any, an activity, an item,
   * a record.
   */
  STATEMENT("未附佐证", "stated without evidence"),
  /** 没有材料: nothing was put on record, or it could not be assessed. */
  NOTHING("没有材料", "on nothing");

  private final String zh;
  private final String en;

  Ground(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Returns the word for it in a language. */
  public String word(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
