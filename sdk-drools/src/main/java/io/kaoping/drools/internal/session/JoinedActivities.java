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

  private ActivityList each(String word, String term, UnaryOperator<ActivityList> which) {
    return answers()
        .once(
            word,
            term,
            () -> {
              List<ActivityList> chosen = new ArrayList<>(parts().size());
              for (int i = 0; i < parts().size(); i++) {
                chosen.add(which.apply(parts().get(i)));
              }
              return new JoinedActivities(chosen);
            });
  }

  @Override
  public ActivityList evidenced() {
    return each("evidenced", "", ActivityList::evidenced);
  }

  @Override
  public ActivityList unevidenced() {
    return each("unevidenced", "", ActivityList::unevidenced);
  }

  @Override
  public ActivityList yes(String field) {
    return each("yes", field, activities -> activities.yes(field));
  }

  @Override
  public ActivityList no(String field) {
    return each("no", field, activities -> activities.no(field));
  }
}
