/** An interface where it belongs. */
@NullMarked
package io.kaoping.docs.architecture.planted.spi;

import org.jspecify.annotations.NullMarked;
