package io.kaoping.plugin.cli;

import picocli.CommandLine.Command;

/** The group of commands about the sentences of a rubric. */
@Command(name = "sentence")
final class SentenceCommand {}
