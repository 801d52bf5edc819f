/** Planted: a room that needs the door. */
@NullMarked
package io.kaoping.docs.architecture.planted.pack;

import org.jspecify.annotations.NullMarked;
