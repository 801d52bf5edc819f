/** The identity of a rule pack: id, version, basis 依据 and digest. */
@NullMarked
package io.kaoping.pack;

import org.jspecify.annotations.NullMarked;
