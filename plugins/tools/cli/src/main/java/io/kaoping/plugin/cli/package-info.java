/** The command kaoping: assesses, explains, and checks, tests and prints packs. */
@NullMarked
package io.kaoping.plugin.cli;

import org.jspecify.annotations.NullMarked;
