package io.kaoping.rubric;

import org.apiguardian.api.API;

/** In which part a subject must have been in an activity for it to count as its own. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Part {
  /** It held the activity 主办. */
  ORGANISER,
  /** It took part, or held it 参加. */
  PARTICIPANT
}
