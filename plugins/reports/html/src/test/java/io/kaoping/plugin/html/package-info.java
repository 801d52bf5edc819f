/** Tests of the HTML report. */
@NullMarked
package io.kaoping.plugin.html;

import org.jspecify.annotations.NullMarked;
