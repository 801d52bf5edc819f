/** Test that the pages of packs are what the command makes of the packs. */
@NullMarked
package io.kaoping.docs.packs;

import org.jspecify.annotations.NullMarked;
