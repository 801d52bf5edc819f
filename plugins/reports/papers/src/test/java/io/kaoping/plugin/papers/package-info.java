/** Tests of the papers for a committee. */
@NullMarked
package io.kaoping.plugin.papers;

import org.jspecify.annotations.NullMarked;
