/** Tests of the packs that restate published rubrics. */
@NullMarked
package io.kaoping.packs.published;

import org.jspecify.annotations.NullMarked;
