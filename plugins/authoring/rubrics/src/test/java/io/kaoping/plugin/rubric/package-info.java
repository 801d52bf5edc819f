/** Tests of the rubric tables. */
@NullMarked
package io.kaoping.plugin.rubric;

import org.jspecify.annotations.NullMarked;
