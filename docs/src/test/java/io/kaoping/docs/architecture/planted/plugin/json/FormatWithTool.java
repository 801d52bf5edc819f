package io.kaoping.docs.architecture.planted.plugin.json;

import io.kaoping.docs.architecture.planted.plugin.cli.Tool;

/** Breaks rule 5: a format may depend on no other plugin. */
final class FormatWithTool {
  Tool tool() {
    return new Tool();
  }
}
