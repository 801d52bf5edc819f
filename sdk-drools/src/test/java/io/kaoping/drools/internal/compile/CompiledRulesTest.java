package io.kaoping.drools.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.drools.authoring.Findings;
import io.kaoping.drools.internal.session.RandomCohort;
import io.kaoping.drools.internal.session.RuleEngine;
import io.kaoping.drools.internal.session.TestPack;
import io.kaoping.drools.internal.snapshot.Layout;
import io.kaoping.drools.internal.snapshot.Snapshot;
import io.kaoping.rubric.Condition;
import io.kaoping.rubric.Measure;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

class CompiledRulesTest {
  private static final String PATH = CompiledRules.path(List.of(text("rule a")));

  @TempDir Path folder;

  private static RuleText text(String drools) {
    return new RuleText("x.drl", drools, List.of(), Set.of(), Set.of(), true);
  }

  private static SortedMap<String, byte[]> classes(String... types) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (String type : types) {
      classes.put(type, type.getBytes(StandardCharsets.US_ASCII));
    }
    return classes;
  }

  private static TestPack pack() {
    return new TestPack()
        .unit("A", new Measure.Items("问题", new Condition.Is("overdue"), null))
        .unit("B", new Measure.Items("问题", new Condition.Is("evidenced"), null));
  }

  /** Opens a class path that holds one file. */
  private URLClassLoader with(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
  }

  private static Set<String> types(KieBase base) {
    Set<String> names = new TreeSet<>();
    base.getKiePackages()
        .forEach(each -> each.getRules().forEach(rule -> names.add(rule.getName())));
    return names;
  }

  @Test
  void path_restsOnEveryPartOfTheKey() {
    List<RuleText> texts = List.of(text("a"), text("b"));
    assertThat(
            Stream.of(
                CompiledRules.path(texts, "1", "2"),
                CompiledRules.path(texts, "2", "2"),
                CompiledRules.path(texts, "1", "3"),
                CompiledRules.path(List.of(text("b"), text("a")), "1", "2"),
                CompiledRules.path(List.of(text("ab")), "1", "2"),
                CompiledRules.path(List.of(text("a"), text("b"), text("")), "1", "2")))
        .doesNotHaveDuplicates()
        .allMatch(path -> path.matches("META-INF/kaoping/rules/[0-9a-f]{64}"));
    assertThat(CompiledRules.path(texts, "1", "2")).isEqualTo(CompiledRules.path(texts, "1", "2"));
  }

  @Test
  void path_restsOnAllTypesThatRulesAreLinkedTo() throws Exception {
    Path types = Path.of(Objects.requireNonNull(Findings.class.getResource("")).toURI());
    try (Stream<Path> files = Files.list(types)) {
      assertThat(CompiledRules.AUTHORING.stream().map(Class::getSimpleName).sorted())
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString().replace(".class", ""))
                  .filter(name -> !name.equals("package-info"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    SortedMap<String, byte[]> written = classes("io.kaoping.rules.A", "io.kaoping.rules.P1.B$C");
    assertThat(CompiledRules.read(PATH, CompiledRules.file(PATH, written)))
        .containsExactlyInAnyOrderEntriesOf(written);
  }

  @Test
  void read_anyByteChangedOrCut_isNothing() throws IOException {
    byte[] file = CompiledRules.file(PATH, classes("io.kaoping.rules.A", "io.kaoping.rules.B"));
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= 1;
      assertThat(CompiledRules.read(PATH, changed)).as("byte %s", i).isNull();
      assertThat(CompiledRules.read(PATH, Arrays.copyOf(file, i))).as("%s", i).isNull();
    }
  }

  @Test
  void read_fileOfOtherRules_isNothing() throws IOException {
    byte[] file = CompiledRules.file(PATH, classes("io.kaoping.rules.A"));
    assertThat(CompiledRules.read(CompiledRules.path(List.of(text("rule b"))), file)).isNull();
  }

  @Test
  void read_foreignClass_isNothing() throws IOException {
    for (String type :
        List.of(
            "java.lang.String", "io.kaoping.Kaoping", "io.kaoping.rulesX", "io.kaoping.rules.")) {
      byte[] file = CompiledRules.file(PATH, classes("io.kaoping.rules.A", type));
      assertThat(CompiledRules.read(PATH, file)).as(type).isNull();
    }
  }

  @Test
  void build_compiledRules_findTheSame() throws Exception {
    TestPack pack = pack();
    Map<String, byte[]> compiled = RuleSet.compiled(pack.read(), pack.ids());
    assertThat(compiled).hasSize(1);
    Map.Entry<String, byte[]> file = compiled.entrySet().iterator().next();
    assertThat(RuleSet.compiled(pack.read(), pack.ids()).get(file.getKey()))
        .isEqualTo(file.getValue());
    Layout layout = new Layout(TestPack.vocabulary());
    try (URLClassLoader path = with(file.getKey(), file.getValue())) {
      RuleEngine found = RuleEngine.build(pack.read(), pack.ids(), path);
      RuleEngine built = RuleEngine.build(pack.read(), pack.ids(), getClass().getClassLoader());
      for (int seed = 0; seed < 20; seed++) {
        Snapshot snapshot = Snapshot.of(new RandomCohort(seed).submission(6), layout);
        assertThat(found.observe(snapshot)).isEqualTo(built.observe(snapshot));
      }
    }
  }

  /** What is found is used: rules of other names stand where those of the pack belong. */
  @Test
  void build_compiledRules_areTakenInsteadOfCompiling() throws Exception {
    TestPack other = new TestPack().unit("C", new Measure.Items("问题", null, null));
    try (URLClassLoader path = planted(other)) {
      KieBase base = RuleSet.build(pack().read(), pack().ids(), path).rules().base();
      assertThat(types(Objects.requireNonNull(base))).noneMatch(name -> name.startsWith("A"));
    }
  }

  @Test
  void build_classesThatDoNotLoad_areCompiledAgain() throws Exception {
    String place = RuleSet.compiled(pack().read(), pack().ids()).keySet().iterator().next();
    String model = "io.kaoping.rules.Rules" + "0".repeat(32);
    List<SortedMap<String, byte[]>> bad = new ArrayList<>();
    bad.add(classes());
    bad.add(classes(model));
    bad.add(classes("io.kaoping.rules.A"));
    for (SortedMap<String, byte[]> classes : bad) {
      try (URLClassLoader path = with(place, CompiledRules.file(place, classes))) {
        KieBase base = RuleSet.build(pack().read(), pack().ids(), path).rules().base();
        assertThat(types(Objects.requireNonNull(base))).anyMatch(name -> name.startsWith("A"));
      }
    }
  }

  /** Puts the rules of another pack where those of the pack are looked for. */
  private URLClassLoader planted(TestPack other) throws IOException {
    String place = RuleSet.compiled(pack().read(), pack().ids()).keySet().iterator().next();
    Map.Entry<String, byte[]> file =
        RuleSet.compiled(other.read(), other.ids()).entrySet().iterator().next();
    SortedMap<String, byte[]> classes =
        Objects.requireNonNull(CompiledRules.read(file.getKey(), file.getValue()));
    return with(place, CompiledRules.file(place, classes));
  }
}
