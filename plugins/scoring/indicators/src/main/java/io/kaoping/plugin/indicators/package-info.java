/** Scoring models that measure indicators against stated values or against the whole cohort. */
@NullMarked
package io.kaoping.plugin.indicators;

import org.jspecify.annotations.NullMarked;
