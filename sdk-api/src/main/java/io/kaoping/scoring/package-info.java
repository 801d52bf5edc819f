/** What it adds up to: the cohort phases, the totals and their trace. */
@NullMarked
package io.kaoping.scoring;

import org.jspecify.annotations.NullMarked;
