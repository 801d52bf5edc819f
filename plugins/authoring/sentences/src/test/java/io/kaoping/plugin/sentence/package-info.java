/** Tests of the reading of sentences. */
@NullMarked
package io.kaoping.plugin.sentence;

import org.jspecify.annotations.NullMarked;
