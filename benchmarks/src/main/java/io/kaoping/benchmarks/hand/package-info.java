/** The workload W1 as one would write it by hand, without any engine. */
@NullMarked
package io.kaoping.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
