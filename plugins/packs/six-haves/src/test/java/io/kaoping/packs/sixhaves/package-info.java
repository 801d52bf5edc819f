/** Tests of the pack six-haves. */
@NullMarked
package io.kaoping.packs.sixhaves;

import org.jspecify.annotations.NullMarked;
