/** The workload W1 in Drools' DMN engine. */
@NullMarked
package io.kaoping.benchmarks.dmn;

import org.jspecify.annotations.NullMarked;
