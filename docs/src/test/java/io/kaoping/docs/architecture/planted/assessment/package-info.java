/** Planted: an interface for others outside spi. */
@NullMarked
package io.kaoping.docs.architecture.planted.assessment;

import org.jspecify.annotations.NullMarked;
