/** The criterion forms that the SDK brings: what a finding is worth, one class for each way. */
@NullMarked
package io.kaoping.scoring.form;

import org.jspecify.annotations.NullMarked;
