/** Runs a prepared pack on a submission: chooses the executors, compares them, reports the rest. */
@NullMarked
package io.kaoping.drools.internal.execution;

import org.jspecify.annotations.NullMarked;
