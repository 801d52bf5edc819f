/**
 * From criteria and authors' rules to classes: writes the rubric as DRL, admits only a small
 * language of rules, and has Drools compile it.
 */
@NullMarked
package io.kaoping.drools.internal.compile;

import org.jspecify.annotations.NullMarked;
