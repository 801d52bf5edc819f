/** Tests of the tables that committees write. */
@NullMarked
package io.kaoping.plugin.table;

import org.jspecify.annotations.NullMarked;
