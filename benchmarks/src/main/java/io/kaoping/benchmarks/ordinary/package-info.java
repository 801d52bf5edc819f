/** The workload W1 as Drools is ordinarily used: every unit, item and activity is a fact. */
@NullMarked
package io.kaoping.benchmarks.ordinary;

import org.jspecify.annotations.NullMarked;
