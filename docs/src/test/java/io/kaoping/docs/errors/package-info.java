/** The proof that each kind of problem has its message, its page and its golden text. */
@NullMarked
package io.kaoping.docs.errors;

import org.jspecify.annotations.NullMarked;
