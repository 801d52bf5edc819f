package io.kaoping.rubric;

import org.apiguardian.api.API;

/** Whom a criterion assesses 考评对象. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SubjectKind {
  /** 单位: each unit by itself. */
  UNIT,
  /** 共同体: the coalition as a whole. */
  COALITION
}
