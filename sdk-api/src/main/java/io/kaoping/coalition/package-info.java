/** Who: units 单位, the coalitions 共同体 they form, and the dated memberships between them. */
@NullMarked
package io.kaoping.coalition;

import org.jspecify.annotations.NullMarked;
