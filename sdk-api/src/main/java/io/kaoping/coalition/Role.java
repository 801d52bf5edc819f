package io.kaoping.coalition;

import org.apiguardian.api.API;

/** The part that a unit plays in a coalition. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Role {
  /** 牵头单位: answers for the coalition. */
  LEAD,
  /** 副牵头单位. */
  DEPUTY,
  /** 成员单位. */
  MEMBER,
  /** 协作单位: works with the coalition and need not be an assessed unit. */
  PARTNER;

  /** Tells whether the role makes a unit part of the coalition rather than a partner of it. */
  public boolean belongs() {
    return this != PARTNER;
  }
}
