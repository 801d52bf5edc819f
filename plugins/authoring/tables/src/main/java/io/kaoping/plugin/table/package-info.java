/** Reads the tables that committees write, as workbook, CSV or Markdown, cell by cell. */
@NullMarked
package io.kaoping.plugin.table;

import org.jspecify.annotations.NullMarked;
