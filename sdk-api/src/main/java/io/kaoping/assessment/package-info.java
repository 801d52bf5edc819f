/**
 * One run: a {@link io.kaoping.assessment.Submission} goes in, an {@link
 * io.kaoping.assessment.Assessment} comes out, an {@link io.kaoping.assessment.Explanation} says
 * why.
 */
@NullMarked
package io.kaoping.assessment;

import org.jspecify.annotations.NullMarked;
