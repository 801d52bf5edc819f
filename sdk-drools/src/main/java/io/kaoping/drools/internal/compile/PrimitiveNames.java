package io.kaoping.drools.internal.compile;

import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Locale;

/**
 * The names of Java's primitive types as JavaParser writes them, which writes the code of rules for
 * Drools. It makes them once, when it is first used, in the lower case of the default locale: in
 * Turkish {@code int} becomes {@code ınt}, and no rule that compares a number compiles any more. So
 * they are made here first, in a locale without such letters.
 */
final class PrimitiveNames {
  /** How many there are; only that they were made matters. */
  private static final int COUNT = make();

  private PrimitiveNames() {}

  @ShieldsTheDefault
  private static int make() {
    Locale usual = Locale.getDefault();
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    if ("INT".toLowerCase(usual).equals("int")) {
      return PrimitiveType.Primitive.values().length;
    }
    try {
      Locale.setDefault(Locale.ROOT);
      return PrimitiveType.Primitive.values().length;
    } finally {
      Locale.setDefault(usual);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
  }

  /** Sees to it that they are made. */
  static void require() {
    if (COUNT == 0) {
      throw new IllegalStateException("JavaParser knows no primitive types");
    }
  }
}
