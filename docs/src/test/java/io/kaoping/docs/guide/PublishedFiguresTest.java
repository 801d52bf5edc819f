package io.kaoping.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.assessment.Submission;
import io.kaoping.checklist.ChecklistItem;
import io.kaoping.coalition.Coalition;
import io.kaoping.coalition.Role;
import io.kaoping.coalition.Unit;
import io.kaoping.plugin.json.JsonSubmissions;
import io.kaoping.record.Activity;
import io.kaoping.record.CaseRecord;
import io.kaoping.record.FactValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of the table of published figures gives what the sample gives. */
class PublishedFiguresTest {
  private static final Path ROOT = SampleHost.project();

  private final Map<String, Submission> samples = new HashMap<>();

  /** Something in a sample that can be counted. */
  private record Thing(
      String kind,
      @Nullable String thingClass,
      @Nullable LocalDate done,
      Map<String, FactValue> fields) {}

  @TestFactory
  Stream<DynamicTest> rows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String table =
        Files.readString(ROOT.resolve("docs/published-figures.md"), StandardCharsets.UTF_8);
    for (String line : table.lines().filter(l -> l.startsWith("| `")).toList()) {
      String[] cell = line.split(" *\\| *", -1);
      Submission sample = sample(cell[1].replace("`", ""));
      tests.add(DynamicTest.dynamicTest(cell[1] + " " + cell[2], () -> row(sample, cell)));
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void row(Submission sample, String[] cell) {
    BigDecimal counted = counted(sample, cell[5].replace("`", "").split(" ", -1));
    assertThat(counted).as("in the sample").isEqualByComparingTo(cell[4]);
    if (cell[3].startsWith("> ")) {
      assertThat(counted).as("published").isGreaterThan(new BigDecimal(cell[3].substring(2)));
    } else {
      assertThat(counted).as("published").isEqualByComparingTo(cell[3]);
    }
  }

  private Submission sample(String pack) throws IOException {
    Submission known = samples.get(pack);
    if (known == null) {
      Path file = ROOT.resolve("plugins/packs/" + pack + "/sample/submission.json");
      try (InputStream in = Files.newInputStream(file)) {
        known = JsonSubmissions.read(in, pack);
      }
      samples.put(pack, known);
    }
    return known;
  }

  /** Counts as the words say: what to do, which things, then a kind, a field and conditions. */
  private static BigDecimal counted(Submission sample, String[] words) {
    List<String> names = new ArrayList<>();
    Stream<Thing> things = things(sample, words[1]);
    for (int i = 2; i < words.length; i++) {
      String[] condition = words[i].split("=", -1);
      if (words[i].equals("closed")) {
        things = things.filter(thing -> thing.done() != null);
      } else if (condition[0].equals("by")) {
        LocalDate day = LocalDate.parse(condition[1]);
        things = things.filter(thing -> thing.done() != null && !thing.done().isAfter(day));
      } else if (words[i].contains("≤")) {
        String[] most = words[i].split("≤", -1);
        things = things.filter(thing -> atMost(thing, most[0], new BigDecimal(most[1])));
      } else if (condition[0].equals("class")) {
        things = things.filter(thing -> condition[1].equals(thing.thingClass()));
      } else if (condition.length == 2) {
        things =
            things.filter(
                thing -> condition[1].equals(String.valueOf(thing.fields().get(condition[0]))));
      } else {
        names.add(words[i]);
      }
    }
    if (List.of("items", "activities", "records").contains(words[1])) {
      String kind = names.remove(0);
      things = things.filter(thing -> thing.kind().equals(kind));
    }
    List<Thing> found = things.toList();
    return switch (words[0]) {
      case "count" -> BigDecimal.valueOf(found.size());
      case "sum" ->
          found.stream()
              .map(thing -> number(thing, names.get(0)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case "distinct" ->
          BigDecimal.valueOf(
              found.stream()
                  .map(thing -> thing.fields().get(names.get(0)))
                  .filter(Objects::nonNull)
                  .distinct()
                  .count());
      default -> throw new IllegalArgumentException(String.join(" ", words));
    };
  }

  private static boolean atMost(Thing thing, String field, BigDecimal most) {
    return thing.fields().containsKey(field) && number(thing, field).compareTo(most) <= 0;
  }

  private static BigDecimal number(Thing thing, String field) {
    return thing.fields().get(field) instanceof FactValue.Number number
        ? number.value()
        : BigDecimal.ZERO;
  }

  private static Stream<Thing> things(Submission sample, String which) {
    return switch (which) {
      case "units" -> sample.units().stream().map(PublishedFiguresTest::thing);
      case "coalitions" -> sample.coalitions().stream().map(PublishedFiguresTest::thing);
      case "partners" ->
          sample.coalitions().stream()
              .flatMap(coalition -> coalition.memberships().stream())
              .filter(membership -> membership.role() == Role.PARTNER)
              .map(membership -> membership.unit())
              .distinct()
              .map(unit -> new Thing(unit, null, null, Map.of()));
      case "members" -> {
        Set<String> units = sample.units().stream().map(Unit::id).collect(Collectors.toSet());
        yield sample.coalitions().stream()
            .flatMap(
                coalition ->
                    coalition.memberships().stream()
                        .filter(m -> m.role().belongs() && units.contains(m.unit()))
                        .map(m -> new Thing("", coalition.coalitionClass(), null, Map.of())));
      }
      case "items" -> sample.items().stream().map(PublishedFiguresTest::thing);
      case "activities" -> sample.activities().stream().map(PublishedFiguresTest::thing);
      case "records" -> sample.records().stream().map(PublishedFiguresTest::thing);
      default -> throw new IllegalArgumentException(which);
    };
  }

  private static Thing thing(Unit unit) {
    return new Thing("", unit.unitClass(), null, unit.facts());
  }

  private static Thing thing(Coalition coalition) {
    return new Thing("", coalition.coalitionClass(), null, coalition.facts());
  }

  private static Thing thing(ChecklistItem item) {
    Map<String, FactValue> fields = new HashMap<>(item.fields());
    fields.put("owner", FactValue.of(item.owner()));
    return new Thing(item.list(), null, item.closed(), fields);
  }

  private static Thing thing(Activity activity) {
    return new Thing(activity.kind(), null, activity.date(), activity.fields());
  }

  private static Thing thing(CaseRecord entry) {
    Map<String, FactValue> fields = new HashMap<>(entry.fields());
    if (entry.level() != null) {
      fields.put("level", FactValue.of(entry.level()));
    }
    return new Thing(entry.kind(), null, entry.date(), fields);
  }
}
