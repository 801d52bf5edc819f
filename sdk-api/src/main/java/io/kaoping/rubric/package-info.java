/**
 * How it is judged: the rubric 评分细则, its criteria 评分项, exact points 分值, grades 等次 and vocabulary
 * 词汇表.
 */
@NullMarked
package io.kaoping.rubric;

import org.jspecify.annotations.NullMarked;
