/** How the parts of the engine are put together; Guice is used here and nowhere else. */
@NullMarked
package io.kaoping.drools.internal.wiring;

import org.jspecify.annotations.NullMarked;
