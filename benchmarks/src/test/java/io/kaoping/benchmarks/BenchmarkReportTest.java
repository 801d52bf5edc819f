package io.kaoping.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What JMH writes is read, and becomes the tables. */
class BenchmarkReportTest {
  private static final List<String> CSV =
      """
      "Benchmark","Mode","Threads","Samples","Score","Score Error (99.9%)","Unit","Param: coalitions","Param: mode","Param: units"
      "io.kaoping.benchmarks.W1Benchmark.handWritten","thrpt",1,2,99.5,NaN,"ops/s",1,,8
      "io.kaoping.benchmarks.W1Benchmark.handWritten:cpu.time.norm","thrpt",1,2,5000.000000,NaN,"ns/op",1,,8
      "io.kaoping.benchmarks.W1Benchmark.handWritten:gc.alloc.rate","thrpt",1,2,2,NaN,"MB/sec",1,,8
      "io.kaoping.benchmarks.W1Benchmark.handWritten:gc.alloc.rate.norm","thrpt",1,2,17200.4,NaN,"B/op",1,,8
      "io.kaoping.benchmarks.W1Benchmark.droolsOrdinary:cpu.time.norm","thrpt",1,2,250000,NaN,"ns/op",1,STATELESS,8
      "io.kaoping.benchmarks.W1Benchmark.droolsOrdinary:gc.alloc.rate.norm","thrpt",1,2,398300,NaN,"B/op",1,STATELESS,8
      """
          .lines()
          .toList();

  private static Measurement measurement(
      String benchmark, Map<String, String> parameters, int threads, double nanos) {
    return new Measurement(benchmark, parameters, threads, nanos, 1500);
  }

  @Test
  void csv_isRead() {
    assertThat(Measurement.read(CSV))
        .containsExactly(
            new Measurement(
                "W1Benchmark.handWritten",
                Map.of("coalitions", "1", "units", "8"),
                1,
                5000,
                17200.4),
            new Measurement(
                "W1Benchmark.droolsOrdinary",
                Map.of("coalitions", "1", "mode", "STATELESS", "units", "8"),
                1,
                250000,
                398300));
  }

  @Test
  void contenders_standBesideTheHandWrittenCode() {
    List<Measurement> all = new ArrayList<>(Measurement.read(CSV));
    all.add(
        measurement("PeerBenchmark.peer", Map.of("coalitions", "1000"), 1, 50_000)
            .with("peer", "easy-rules"));
    all.add(
        measurement(
            "W1Benchmark.handWritten", Map.of("coalitions", "1000", "units", "8"), 1, 10_000));

    assertThat(new BenchmarkReport(all).text())
        .isEqualTo(
            """

            Coalitions of the workload W1 in a second of processor time:

            | contender | hot | of hand-written | kB | cold | of hand-written | kB |
            |---|---:|---:|---:|---:|---:|---:|
            | handWritten | 200,000 | 1.0000 | 17.2 | 100,000 | 1.0000 | 1.5 |
            | easy-rules | – | – | – | 20,000 | 0.2000 | 1.5 |
            | droolsOrdinary STATELESS | 4,000 | 0.0200 | 398.3 | – | – | – |
            """);
  }

  @Test
  void everyOtherTable_isPrinted_whenItWasMeasured() {
    List<Measurement> all =
        List.of(
            measurement("W1Benchmark.plan", Map.of("coalitions", "1", "units", "8"), 1, 8_000),
            measurement("W1Benchmark.plan", Map.of("coalitions", "1", "units", "80"), 1, 88_000),
            measurement("W1Benchmark.plan", Map.of("coalitions", "1", "units", "800"), 1, 960_000),
            measurement(
                "W1Benchmark.plan", Map.of("coalitions", "1", "units", "8000"), 1, 12_000_000),
            measurement("W1Benchmark.plan", Map.of("coalitions", "1", "units", "8"), 2, 9_000),
            measurement("ReassessmentBenchmark.liveSession", Map.of(), 1, 20_000),
            measurement("ReassessmentBenchmark.reassess", Map.of(), 1, 5_000),
            measurement("WhatIfBenchmark.wholeRun", Map.of("change", "a=1"), 1, 8_000_000),
            measurement("WhatIfBenchmark.trial", Map.of("change", "a=1"), 1, 2_000_000),
            measurement("ScoringBenchmark.totals", Map.of("model", "weighted-sum"), 1, 500),
            measurement("ScoringBenchmark.totals", Map.of("model", "efficacy"), 1, 1_250),
            measurement("SentenceBenchmark.cell", Map.of(), 1, 100_000));

    assertThat(new BenchmarkReport(all).text())
        .endsWith(
            """

            Microseconds of processor time for each unit, by units of a coalition:

            | contender | 8 | 80 | 800 | 8,000 | last to first |
            |---|---:|---:|---:|---:|---:|
            | plan | 1.00 | 1.10 | 1.20 | 1.50 | 1.50 |

            Microseconds of processor time for each coalition, by threads:

            | contender | 1 thread | 2 threads | 2 to 1 |
            |---|---:|---:|---:|
            | plan | 8.00 | 9.00 | 1.13 |

            One item changes:

            | way | µs | of the live session | kB |
            |---|---:|---:|---:|
            | liveSession | 20.00 | 1.00 | 1.5 |
            | reassess | 5.00 | 0.25 | 1.5 |

            A changed number of the rubric, on a cohort of 1,000 units:

            | change | trial, ms | whole run, ms | trial to whole run |
            |---|---:|---:|---:|
            | `a=1` | 2.00 | 8.00 | 0.25 |

            Scoring models alone: the total of one unit:

            | model | µs | of weighted-sum | kB |
            |---|---:|---:|---:|
            | weighted-sum | 0.50 | 1.00 | 1.5 |
            | efficacy | 1.25 | 2.50 | 1.5 |

            Sentences:

            | read | in a second of processor time | kB |
            |---|---:|---:|
            | cell | 10,000 | 1.5 |
            """);
  }

  @Test
  void json_holdsTheMachineAndEveryMeasurement() {
    BenchmarkReport report =
        new BenchmarkReport(
            List.of(measurement("W1Benchmark.plan", Map.of("coalitions", "1"), 2, 8_000)));

    assertThat(report.json(new Machine(2, "A \"fast\" one", "Linux", "17"), "BenchmarkTable"))
        .isEqualTo(
            """
            {"command": "BenchmarkTable", "cores": 2, "processor": "A \\"fast\\" one", "system": "Linux", "jdk": "17", \
            "measurements": [
              {"benchmark": "W1Benchmark.plan", "parameters": {"coalitions": "1"}, "threads": 2, \
            "nanosecondsPerOperation": 8000.0, "bytesPerOperation": 1500.0}
            ]}
            """);
  }
}
