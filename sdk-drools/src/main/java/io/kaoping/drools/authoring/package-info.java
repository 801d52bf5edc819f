/**
 * The words that rules in DRL may use: the facts they look at and the one call by which they
 * report.
 *
 * <p>Everything here is for reading. Whatever depends on the as-of date is computed before a rule
 * runs. What is not stated is {@code null}: a comparison with it is false, {@code !=} is true, and
 * a yes-or-no that is not stated is no.
 */
@NullMarked
package io.kaoping.drools.authoring;

import org.jspecify.annotations.NullMarked;
