/** What is wrong, where, and how to mend it, in Chinese and English. */
@NullMarked
package io.kaoping.problem;

import org.jspecify.annotations.NullMarked;
