/** A rule pack as a page of Markdown that a committee can read, generated from the pack alone. */
@NullMarked
package io.kaoping.plugin.page;

import org.jspecify.annotations.NullMarked;
