/**
 * The rules of dependency, the proof that the project keeps them, and the proof that each can fail.
 */
@NullMarked
package io.kaoping.docs.architecture;

import org.jspecify.annotations.NullMarked;
