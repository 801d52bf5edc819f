/**
 * What happened: facts, activities, cases, and the evidence, waivers and review adjustments about
 * them.
 */
@NullMarked
package io.kaoping.record;

import org.jspecify.annotations.NullMarked;
