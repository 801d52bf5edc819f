/** Planted: one half of a cycle. */
@NullMarked
package io.kaoping.docs.architecture.planted.checklist;

import org.jspecify.annotations.NullMarked;
