/** What was observed, before anyone says what it is worth. */
@NullMarked
package io.kaoping.finding;

import org.jspecify.annotations.NullMarked;
