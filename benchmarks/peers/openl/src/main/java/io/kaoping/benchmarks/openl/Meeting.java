package io.kaoping.benchmarks.openl;

import io.kaoping.benchmarks.hand.Branch;

/** A meeting with the properties that tables read. */
public final class Meeting {
  private final Branch.Meeting meeting;

  Meeting(Branch.Meeting meeting) {
    this.meeting = meeting;
  }

  /** Returns in which month it was, from 0. */
  public Integer getMonth() {
    return meeting.month();
  }

  /** Tells whether there is evidence. */
  public boolean isEvidenced() {
    return meeting.evidenced();
  }

  /** Tells whether it was open to the public. */
  public boolean isOpenToPublic() {
    return meeting.openToPublic();
  }
}
