/** Planted: Drools and Guice outside the engine. */
@NullMarked
package io.kaoping.docs.architecture.planted.finding;

import org.jspecify.annotations.NullMarked;
