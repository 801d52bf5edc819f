/** Submissions in and assessments out as JSON, and the JSON Schema of a submission. */
@NullMarked
package io.kaoping.plugin.json;

import org.jspecify.annotations.NullMarked;
