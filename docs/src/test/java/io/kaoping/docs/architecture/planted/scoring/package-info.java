/** Planted: a name without meaning. */
@NullMarked
package io.kaoping.docs.architecture.planted.scoring;

import org.jspecify.annotations.NullMarked;
