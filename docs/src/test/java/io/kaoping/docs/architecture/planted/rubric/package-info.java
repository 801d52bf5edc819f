/** Planted: points that are not exact. */
@NullMarked
package io.kaoping.docs.architecture.planted.rubric;

import org.jspecify.annotations.NullMarked;
