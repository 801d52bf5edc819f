package io.kaoping.plugin.population;

import java.util.List;

/**
 * Some lines of a file that follow one another.
 *
 * @param firstLine the number of the first line, counted from 1
 * @param lines the lines without their ends; blank ones are among them
 */
record Chunk(long firstLine, List<byte[]> lines) {
  Chunk {
    lines = List.copyOf(lines);
  }
}
