/** The engine: reads rule packs, compiles their criteria to a plan and to Drools, and runs them. */
@NullMarked
package io.kaoping.drools;

import org.jspecify.annotations.NullMarked;
