/** The invented cohort of 黄山 and the proof of its figures. */
@NullMarked
package io.kaoping.packs.huangshan;

import org.jspecify.annotations.NullMarked;
