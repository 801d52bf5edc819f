/** The invented cohort of 浑南 and the proof of its figures. */
@NullMarked
package io.kaoping.packs.hunnan;

import org.jspecify.annotations.NullMarked;
