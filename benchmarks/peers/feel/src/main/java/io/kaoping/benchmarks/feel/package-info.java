/** The workload W1 in Camunda's FEEL. */
@NullMarked
package io.kaoping.benchmarks.feel;

import org.jspecify.annotations.NullMarked;
