package io.kaoping.benchmarks.hand;

import java.util.List;

/** A unit with all that is judged of it, each in a field or list of its own type. */
public record Branch(
    String id,
    Numbers numbers,
    Meetings meetings,
    List<Problem> problems,
    List<Rectification> rectifications,
    List<Task> tasks) {

  /** The twelve numbers of a branch. */
  public record Numbers(
      Stated attendanceRate,
      Stated studyHours,
      Stated duesRate,
      Stated volunteerRate,
      Stated budgetUseRate,
      Stated satisfaction,
      Stated outreachVisits,
      Stated trainingDays,
      Stated responseDays,
      Stated complaints,
      Stated vacancies,
      Stated lateReports) {}

  /** What a branch held, by kind. */
  public record Meetings(
      List<Meeting> memberMeetings,
      List<Meeting> committeeMeetings,
      List<Meeting> groupMeetings,
      List<Meeting> partyLectures,
      List<Meeting> themedDays,
      List<Meeting> volunteerServices) {}

  /** One meeting; months count from the first one of the period. */
  public record Meeting(int month, boolean evidenced, boolean openToPublic) {}
}
