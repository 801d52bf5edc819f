package io.kaoping.docs.architecture.planted.submission;

import java.time.Clock;
import java.time.LocalDate;

/** Keeps rule 9. */
final class ReadsTheClock {
  LocalDate today(Clock clock) {
    return LocalDate.now(clock);
  }
}
