/** Tests of the rubric tables. */
@NullMarked
package io.kaoping.plugin.form;

import org.jspecify.annotations.NullMarked;
