/** Runs the cases of a pack, reads submissions written as YAML, and generates some from a seed. */
@NullMarked
package io.kaoping.plugin.testkit;

import org.jspecify.annotations.NullMarked;
