/** The invented cohort of 沈河 and the proof of its figures. */
@NullMarked
package io.kaoping.packs.shenhe;

import org.jspecify.annotations.NullMarked;
