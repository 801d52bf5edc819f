package io.kaoping.docs.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names what the API has, and leaves out no type of its main packages. */
class GlossaryTest {
  private static final Set<String> MAIN =
      Set.of(
          "io.kaoping.assessment",
          "io.kaoping.checklist",
          "io.kaoping.coalition",
          "io.kaoping.finding",
          "io.kaoping.record",
          "io.kaoping.rubric");
  private static final Set<String> OTHERS =
      Set.of(
          "io.kaoping",
          "io.kaoping.pack",
          "io.kaoping.problem",
          "io.kaoping.scoring",
          "io.kaoping.spi");
  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| `([A-Za-z_.]+)` \\| ?([^|]*)\\|");
  private static final Map<String, JavaClass> API = api();

  /** A row of the glossary. */
  private record Row(String chinese, String english, String type) {}

  @Test
  void everyNamedType_isInTheApi() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Row row : rows()) {
      String[] name = row.type().split("\\.");
      JavaClass type = API.get(name[0]);
      if (type == null || (name.length == 2 && !hasMember(type, name[1])) || name.length > 2) {
        unknown.add(row.type());
      }
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void everyTypeOfTheMainPackages_isInTheGlossary() throws IOException {
    Set<String> named = new TreeSet<>();
    rows().forEach(row -> named.add(row.type()));
    Set<String> types = new TreeSet<>();
    API.forEach(
        (name, type) -> {
          if (MAIN.contains(type.getPackageName())) {
            types.add(name);
          }
        });

    assertThat(types).hasSizeGreaterThan(40);
    assertThat(named).as("add a row to docs/GLOSSARY.md for each new type").containsAll(types);
  }

  @Test
  void everyRow_hasAChineseAndAnEnglishWord() throws IOException {
    List<Row> rows = rows();

    assertThat(rows).allSatisfy(row -> assertThat(row.chinese()).matches(".*\\p{IsHan}.*"));
    assertThat(rows).allSatisfy(row -> assertThat(row.english()).matches("[a-z][a-z, -]*"));
    Set<String> pairs = new LinkedHashSet<>();
    assertThat(rows).allMatch(row -> pairs.add(row.chinese() + row.english()));
  }

  private static boolean hasMember(JavaClass type, String name) {
    return Stream.concat(type.getFields().stream(), type.getMethods().stream())
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .anyMatch(m -> m.getName().equals(name));
  }

  private static Map<String, JavaClass> api() {
    Map<String, JavaClass> types = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kaoping")
            .stream()
            .filter(c -> MAIN.contains(c.getPackageName()) || OTHERS.contains(c.getPackageName()))
            .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
            .forEach(c -> types.put(c.getSimpleName(), c));
    return types;
  }

  private static List<Row> rows() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docs/GLOSSARY.md"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no docs/GLOSSARY.md above the working directory");
      }
    }
    List<Row> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(folder.resolve("docs/GLOSSARY.md"), StandardCharsets.UTF_8)) {
      if (!line.startsWith("|") || line.startsWith("|--") || line.startsWith("| 中文")) {
        continue;
      }
      Matcher row = ROW.matcher(line);
      assertThat(row.matches()).as(line).isTrue();
      rows.add(new Row(row.group(1).strip(), row.group(2).strip(), row.group(3)));
    }
    return rows;
  }
}
