/** The plan: criteria of known form compiled to closures over a snapshot; it needs no Drools. */
@NullMarked
package io.kaoping.drools.internal.plan;

import org.jspecify.annotations.NullMarked;
