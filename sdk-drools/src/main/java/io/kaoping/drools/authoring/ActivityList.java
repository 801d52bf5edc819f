package io.kaoping.drools.authoring;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The activities of one kind that a subject held or took part in, by date, or those of them that
 * meet a condition.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ActivityList extends List<Activity> {
  /** Returns those that carry evidence. */
  ActivityList evidenced();

  /** Returns those that carry no evidence. */
  ActivityList unevidenced();

  /** Returns those of which a yes-or-no field is stated and yes. */
  ActivityList yes(String field);

  /** Returns those of which a yes-or-no field is stated and no. */
  ActivityList no(String field);
}
