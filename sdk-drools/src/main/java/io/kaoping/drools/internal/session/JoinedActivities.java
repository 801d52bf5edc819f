package io.kaoping.drools.internal.session;

import io.kaoping.drools.authoring.Activity;
import io.kaoping.drools.authoring.ActivityList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The activities of one kind of several subjects, or some of them, as rules see them. */
final class JoinedActivities extends JoinedList<Activity, ActivityList> implements ActivityList {
  JoinedActivities(List<ActivityList> parts) {
    super(parts);
  }

  private ActivityList each(UnaryOperator<ActivityList> word) {
    List<ActivityList> answers = new ArrayList<>(parts().size());
    for (int i = 0; i < parts().size(); i++) {
      answers.add(word.apply(parts().get(i)));
    }
    return new JoinedActivities(answers);
  }

  @Override
  public ActivityList evidenced() {
    return each(ActivityList::evidenced);
  }

  @Override
  public ActivityList unevidenced() {
    return each(ActivityList::unevidenced);
  }

  @Override
  public ActivityList yes(String field) {
    return each(activities -> activities.yes(field));
  }

  @Override
  public ActivityList no(String field) {
    return each(activities -> activities.no(field));
  }
}
