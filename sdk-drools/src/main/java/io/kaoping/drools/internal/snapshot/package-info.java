/**
 * A submission normalised once for both executors: facts typed by the vocabulary, records sorted by
 * subject and kind, and everything that depends on the as-of date computed. What it holds speaks
 * the words that rules use, so that they look at it directly.
 */
@NullMarked
package io.kaoping.drools.internal.snapshot;

import org.jspecify.annotations.NullMarked;
