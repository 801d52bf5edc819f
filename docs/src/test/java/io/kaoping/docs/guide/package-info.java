/** The sample host of the guides, and the tests that keep README.md and the guides true. */
@NullMarked
package io.kaoping.docs.guide;

import org.jspecify.annotations.NullMarked;
