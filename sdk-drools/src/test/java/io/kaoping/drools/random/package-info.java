/** Rubrics and cohorts from seeds, scored once more by a plain reference that shares no code. */
@NullMarked
package io.kaoping.drools.random;

import org.jspecify.annotations.NullMarked;
