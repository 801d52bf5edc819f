/**
 * Running compiled rules: the facts as rules see them, what rules report, and the sessions between.
 */
@NullMarked
package io.kaoping.drools.internal.session;

import org.jspecify.annotations.NullMarked;
