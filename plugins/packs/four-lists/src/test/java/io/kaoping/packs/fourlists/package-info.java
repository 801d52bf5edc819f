/** Tests of the pack four-lists. */
@NullMarked
package io.kaoping.packs.fourlists;

import org.jspecify.annotations.NullMarked;
