/** The workload W1 in Easy Rules. */
@NullMarked
package io.kaoping.benchmarks.easyrules;

import org.jspecify.annotations.NullMarked;
