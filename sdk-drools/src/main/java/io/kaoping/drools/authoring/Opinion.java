package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import org.apiguardian.api.API;

/**
 * What somebody found of a subject 评议: one judgement, or what one group of raters came to in a poll
 * or on a panel.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Opinion {
  /** Returns the subject it is about. */
  Subject subject();

  /** Returns who found it: the assessor of a judgement, or the group of raters. */
  String by();

  /** Returns the points of a judgement; of a group of raters the sum over those who counted. */
  BigDecimal value();
}
