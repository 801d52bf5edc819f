/** Planted: the tool that the format depends on, and the testkit that it may use. */
@NullMarked
package io.kaoping.docs.architecture.planted.plugin.cli;

import org.jspecify.annotations.NullMarked;
