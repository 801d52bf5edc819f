/** Planted: a plugin that is in no room. */
@NullMarked
package io.kaoping.docs.architecture.planted.plugin.stray;

import org.jspecify.annotations.NullMarked;
