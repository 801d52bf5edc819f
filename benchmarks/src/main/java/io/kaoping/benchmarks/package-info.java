/** Measures how fast submissions are assessed, against the ways in which one would do it else. */
@NullMarked
package io.kaoping.benchmarks;

import org.jspecify.annotations.NullMarked;
