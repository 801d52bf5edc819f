/** Planted: a public class that anyone may extend. */
@NullMarked
package io.kaoping.docs.architecture.planted.problem;

import org.jspecify.annotations.NullMarked;
