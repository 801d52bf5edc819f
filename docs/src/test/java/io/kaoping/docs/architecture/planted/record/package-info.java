/** Planted: the other half of the cycle. */
@NullMarked
package io.kaoping.docs.architecture.planted.record;

import org.jspecify.annotations.NullMarked;
