/** Scoring models that deduct from a hundred 倒扣 or weigh a tree of sections 加权. */
@NullMarked
package io.kaoping.plugin.weighted;

import org.jspecify.annotations.NullMarked;
