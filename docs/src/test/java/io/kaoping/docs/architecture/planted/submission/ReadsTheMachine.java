package io.kaoping.docs.architecture.planted.submission;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/** Breaks rule 9 in several ways. */
@SuppressWarnings({"DefaultCharset", "JavaTimeDefaultTimeZone"})
final class ReadsTheMachine {
  LocalDate today() {
    return LocalDate.now();
  }

  LocalDate todayThere() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  Supplier<LocalDate> todayLater() {
    return LocalDate::now;
  }

  Locale locale() {
    return Locale.getDefault();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  byte[] bytes(String text) {
    return text.getBytes();
  }

  String text(Object value) {
    return String.format("%s", value);
  }
}
