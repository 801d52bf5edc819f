/** Assesses files of any length in bounded memory: a submission on each line, a part at a time. */
@NullMarked
package io.kaoping.plugin.population;

import org.jspecify.annotations.NullMarked;
