/** An assessment as one self-contained HTML page, to be read on a screen or printed. */
@NullMarked
package io.kaoping.plugin.html;

import org.jspecify.annotations.NullMarked;
