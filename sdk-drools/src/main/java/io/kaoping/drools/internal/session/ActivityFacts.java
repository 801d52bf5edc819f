package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The activities of one kind of a subject, or some of them, as rules see them. */
final class ActivityFacts extends FactList<Activity, ActivityFact> implements ActivityList {
  private static final ActivityFacts NONE = new ActivityFacts(new ActivityFact[0]);

  private final List<Asked> asked = new ArrayList<>(1);

  /** What was asked of the list, and the answer. */
  private record Asked(String word, String field, ActivityFacts answer) {}

  private ActivityFacts(ActivityFact[] activities) {
    super(activities);
  }

  static ActivityFacts of(ActivityFact[] activities) {
    return activities.length == 0 ? NONE : new ActivityFacts(activities);
  }

  private ActivityFacts those(String word, String field, Predicate<ActivityFact> which) {
    if (this == NONE) {
      return NONE;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).word().equals(word) && asked.get(i).field().equals(field)) {
        return asked.get(i).answer();
      }
    }
    ActivityFacts answer = those(which);
    asked.add(new Asked(word, field, answer));
    return answer;
  }

  private ActivityFacts those(Predicate<ActivityFact> which) {
    ActivityFact[] all = facts();
    ActivityFact[] chosen = new ActivityFact[all.length];
    int count = 0;
    for (ActivityFact activity : all) {
      if (which.test(activity)) {
        chosen[count] = activity;
        count++;
      }
    }
    return of(Arrays.copyOf(chosen, count));
  }

  ActivityFacts organised() {
    return those("organised", "", ActivityFact::organised);
  }

  @Override
  public ActivityFacts evidenced() {
    return those("evidenced", "", ActivityFact::evidenced);
  }

  @Override
  public ActivityFacts unevidenced() {
    return those("unevidenced", "", activity -> !activity.evidenced());
  }

  @Override
  public ActivityFacts yes(String field) {
    return those("yes", field, activity -> activity.yes(field));
  }

  @Override
  public ActivityFacts no(String field) {
    return those("no", field, activity -> activity.no(field));
  }
}
