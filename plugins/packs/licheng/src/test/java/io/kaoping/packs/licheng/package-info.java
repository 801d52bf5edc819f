/** The invented cohort of 鲤城 and the proof of its figures. */
@NullMarked
package io.kaoping.packs.licheng;

import org.jspecify.annotations.NullMarked;
