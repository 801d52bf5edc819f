/** Tests of the two passes, on files with a submission on each line. */
@NullMarked
package io.kaoping.plugin.population;

import org.jspecify.annotations.NullMarked;
