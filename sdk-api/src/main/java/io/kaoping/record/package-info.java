/**
 * What happened and what was found of it: facts, activities, cases, opinions and earlier results,
 * and the evidence, waivers and review adjustments about them.
 */
@NullMarked
package io.kaoping.record;

import org.jspecify.annotations.NullMarked;
