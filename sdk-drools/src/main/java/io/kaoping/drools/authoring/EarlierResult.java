package io.kaoping.drools.authoring;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What a subject came to in an earlier period 前期考评结果. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EarlierResult {
  /** Returns the subject whose result it is. */
  Subject subject();

  /** Returns the period: 2025-03, 2025-Q1, 2025-H1 or 2025. */
  String period();

  /** Returns the total. */
  BigDecimal total();

  /** Returns the maximum of the total. */
  BigDecimal max();

  /** Returns the rank in class, from 1; {@code null} when it had none. */
  @Nullable BigDecimal rank();

  /** Returns the id of the grade; {@code null} when it had none. */
  @Nullable String grade();
}
