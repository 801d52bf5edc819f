/** A small project in which each rule of dependency is broken once, on purpose. */
@NullMarked
package io.kaoping.docs.architecture.planted;

import org.jspecify.annotations.NullMarked;
