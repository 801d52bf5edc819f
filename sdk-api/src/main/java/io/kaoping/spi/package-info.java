/** Every interface that others implement: engine, criterion form, scoring model, formats. */
@NullMarked
package io.kaoping.spi;

import org.jspecify.annotations.NullMarked;
