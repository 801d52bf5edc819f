/** The workload W1 in OpenL Tablets. */
@NullMarked
package io.kaoping.benchmarks.openl;

import org.jspecify.annotations.NullMarked;
