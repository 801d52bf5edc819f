/** The four scoring models of XCCDF 1.2 (NIST IR 7275 revision 4, section 7.3.2), on criteria. */
@NullMarked
package io.kaoping.plugin.xccdf;

import org.jspecify.annotations.NullMarked;
