package io.kaoping.plugin.cli;

import picocli.CommandLine.Command;

/** The group of commands about one pack. */
@Command(name = "pack")
final class PackCommand {}
