/** Tests of the page of a pack. */
@NullMarked
package io.kaoping.plugin.page;

import org.jspecify.annotations.NullMarked;
