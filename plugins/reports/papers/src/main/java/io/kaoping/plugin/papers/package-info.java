/** The papers of an assessment for a committee: workbooks, and letters in the official layout. */
@NullMarked
package io.kaoping.plugin.papers;

import org.jspecify.annotations.NullMarked;
