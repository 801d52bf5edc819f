/** Proof of the JSON format: golden reports, round trips, the schema beside the reader. */
@NullMarked
package io.kaoping.plugin.json;

import org.jspecify.annotations.NullMarked;
