/** The proof that the glossary and the types of the API name the same things. */
@NullMarked
package io.kaoping.docs.glossary;

import org.jspecify.annotations.NullMarked;
