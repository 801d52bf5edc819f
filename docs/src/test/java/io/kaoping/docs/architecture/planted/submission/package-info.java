/** Planted: the clock and the defaults of the machine. */
@NullMarked
package io.kaoping.docs.architecture.planted.submission;

import org.jspecify.annotations.NullMarked;
