/** Makes the rubric of a pack from the table that a committee publishes, and back again. */
@NullMarked
package io.kaoping.plugin.rubric;

import org.jspecify.annotations.NullMarked;
