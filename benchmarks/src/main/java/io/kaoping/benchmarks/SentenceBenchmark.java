package io.kaoping.benchmarks;

import io.kaoping.plugin.sentence.CellReader;
import io.kaoping.plugin.sentence.CellReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long it takes to read a cell 评分标准; one operation is one cell, of {@code cells.txt} in turn.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class SentenceBenchmark {
  private final CellReader reader = CellReader.standard();
  private List<String> cells;
  private int next;

  /** Reads each cell once; nine of ten must hold clauses. */
  @Setup
  public void prepare() throws IOException {
    cells = cells();
    long read = cells.stream().filter(cell -> !reader.read(cell).clauses().isEmpty()).count();
    if (read * 10 < cells.size() * 9L) {
      throw new IllegalStateException("clauses were found in " + read + " of " + cells.size());
    }
  }

  static List<String> cells() throws IOException {
    try (InputStream in = SentenceBenchmark.class.getResourceAsStream("cells.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "cells.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Reads the next cell. */
  @Benchmark
  public CellReading cell() {
    CellReading reading = reader.read(cells.get(next));
    next = next + 1 == cells.size() ? 0 : next + 1;
    return reading;
  }
}
