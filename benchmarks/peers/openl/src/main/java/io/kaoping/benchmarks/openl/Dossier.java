package io.kaoping.benchmarks.openl;

import io.kaoping.benchmarks.hand.Branch;
import java.util.List;

/** A branch in arrays of what tables read. */
record Dossier(
    Branch branch,
    Meeting[] memberMeetings,
    Meeting[] committeeMeetings,
    Meeting[] groupMeetings,
    Meeting[] partyLectures,
    Meeting[] themedDays,
    Meeting[] volunteerServices,
    Item[] problems,
    Item[] rectifications,
    Item[] tasks) {
  static Dossier of(Branch branch) {
    Branch.Meetings meetings = branch.meetings();
    return new Dossier(
        branch,
        meetings(meetings.memberMeetings()),
        meetings(meetings.committeeMeetings()),
        meetings(meetings.groupMeetings()),
        meetings(meetings.partyLectures()),
        meetings(meetings.themedDays()),
        meetings(meetings.volunteerServices()),
        branch.problems().stream().map(Item::new).toArray(Item[]::new),
        branch.rectifications().stream().map(Item::new).toArray(Item[]::new),
        branch.tasks().stream().map(Item::new).toArray(Item[]::new));
  }

  private static Meeting[] meetings(List<Branch.Meeting> meetings) {
    return meetings.stream().map(Meeting::new).toArray(Meeting[]::new);
  }
}
