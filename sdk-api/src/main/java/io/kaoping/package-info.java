/**
 * The door: {@link io.kaoping.Kaoping} and its builder. It depends on every other package and none
 * depends on it.
 */
@NullMarked
package io.kaoping;

import org.jspecify.annotations.NullMarked;
