/** What was promised: named lists 清单, their items, states and dates. */
@NullMarked
package io.kaoping.checklist;

import org.jspecify.annotations.NullMarked;
