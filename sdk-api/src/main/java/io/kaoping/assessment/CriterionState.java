package io.kaoping.assessment;

import org.apiguardian.api.API;

/** How a subject stands with a criterion. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum CriterionState {
  /** 达标: full points; a bonus or veto criterion against which nothing stands. */
  MET("达标", "met"),
  /** 部分达标: some points. */
  PARTLY_MET("部分达标", "partly met"),
  /** 未达标: no points. */
  NOT_MET("未达标", "not met"),
  /** 不适用. */
  NOT_APPLICABLE("不适用", "not applicable"),
  /** 无法评定: something it needs is missing, and unknown is not zero. */
  NOT_ASSESSABLE("无法评定", "not assessable");

  private final String zh;
  private final String en;

  CriterionState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Returns the word for it in a language. */
  public String word(io.kaoping.problem.Language language) {
    return language == io.kaoping.problem.Language.ZH ? zh : en;
  }
}
