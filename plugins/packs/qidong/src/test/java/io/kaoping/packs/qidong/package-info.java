/** The invented cohort of 启东 and the proof of its figures. */
@NullMarked
package io.kaoping.packs.qidong;

import org.jspecify.annotations.NullMarked;
