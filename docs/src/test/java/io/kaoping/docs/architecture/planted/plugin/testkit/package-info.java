/** Planted: the tool that others may build on. */
@NullMarked
package io.kaoping.docs.architecture.planted.plugin.testkit;

import org.jspecify.annotations.NullMarked;
