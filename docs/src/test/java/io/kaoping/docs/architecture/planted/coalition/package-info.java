/** Planted: a type from outside Java, and a public type without status. */
@NullMarked
package io.kaoping.docs.architecture.planted.coalition;

import org.jspecify.annotations.NullMarked;
