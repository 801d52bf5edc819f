/** The workload W1 in Evrete. */
@NullMarked
package io.kaoping.benchmarks.evrete;

import org.jspecify.annotations.NullMarked;
