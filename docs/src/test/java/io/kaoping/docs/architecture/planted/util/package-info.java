/** Planted: a package without meaning. */
@NullMarked
package io.kaoping.docs.architecture.planted.util;

import org.jspecify.annotations.NullMarked;
