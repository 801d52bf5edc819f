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
  static {
    make();
  }

  private PrimitiveNames() {}

  /** Sees to it that they are made; it is enough that this class was loaded. */
  static void require() {}

  @ShieldsTheDefault
  private static void make() {
    Locale usual = Locale.getDefault();
    if ("INT".toLowerCase(usual).equals("int")) {
      return; // whenever they are made, they are right
    }
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.ROOT);
      PrimitiveType.Primitive.values();
    } finally {
      Locale.setDefault(usual);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
  }
}
