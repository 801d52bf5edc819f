/** Planted: a format that depends on a tool. */
@NullMarked
package io.kaoping.docs.architecture.planted.plugin.json;

import org.jspecify.annotations.NullMarked;
