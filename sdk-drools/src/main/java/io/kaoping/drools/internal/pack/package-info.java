/**
 * Reading a rule pack 规则包: from files to a checked rubric, or to everything that is wrong with it.
 */
@NullMarked
package io.kaoping.drools.internal.pack;

import org.jspecify.annotations.NullMarked;
