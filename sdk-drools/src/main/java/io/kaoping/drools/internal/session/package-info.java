/**
 * Running compiled rules: what they ask of many subjects at once, what they report, and the
 * sessions between.
 */
@NullMarked
package io.kaoping.drools.internal.session;

import org.jspecify.annotations.NullMarked;
