/** Reads the published cell 评分标准, clause by clause, with patterns that are data. */
@NullMarked
package io.kaoping.plugin.sentence;

import org.jspecify.annotations.NullMarked;
