package io.kaoping.plugin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaoping.Kaoping;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built command as a process of its own, moved to a folder with blanks and Chinese letters. */
@DisabledOnOs(OS.WINDOWS)
@Tag("built")
class LauncherTest {
  private static final Path BUILT = Path.of(System.getProperty("kaoping.built", "target"));
  private static final String PICKED_UP = "(?m)^Picked up JAVA_TOOL_OPTIONS: .*\n";

  @TempDir static Path home;
  @TempDir Path folder;
  private static Path launcher;
  private Path data;

  /** What became of a process. */
  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void moveTheCommand() throws IOException {
    Path moved = Files.createDirectories(home.resolve(Names.of("考评 工具", "kao ping") + "/bin"));
    launcher = moved.resolve("kaoping");
    Files.copy(
        BUILT.resolve("kaoping"), launcher, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(moved.resolve("lib"));
    try (Stream<Path> jars = Files.list(BUILT.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, moved.resolve("lib").resolve(jar.getFileName()));
      }
    }
  }

  @BeforeEach
  void writeData() throws IOException {
    data =
        Files.createDirectories(folder.resolve(Names.of("申报 材料", "the data")))
            .resolve(Names.of("数据.json", "data.json"));
    Files.writeString(data, Samples.sixHaves("有宣传栏", ""));
  }

  private Run run(Map<String, String> environment, Path command, String... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    return run(environment, line);
  }

  private Run run(Map<String, String> environment, List<String> line)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Path out = folder.resolve("out.bytes");
    Path err = folder.resolve("err.bytes");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.redirectInput(data.toFile());
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readString(out), Files.readString(err));
  }

  private Run kaoping(String... args) throws IOException, InterruptedException {
    return run(Map.of(), launcher, args);
  }

  private String[] assess(String... more) {
    List<String> args = new ArrayList<>(List.of("assess", "--pack", "six-haves", "--data"));
    args.add(folder.relativize(data).toString());
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  @Test
  void allEvaluated_exitsWithZero() throws Exception {
    Run run = kaoping(assess());
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("     2  u2    乙单位    95  ");
  }

  @Test
  void somethingNotAssessable_exitsWithOne() throws Exception {
    Files.writeString(data, Samples.sixHaves("", "有宣传栏"));
    assertThat(kaoping(assess()).exit()).isEqualTo(1);
  }

  @Test
  void refusedInput_exitsWithTwo() throws Exception {
    Files.writeString(data, "{");
    Run run = kaoping(assess());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[Kaoping/MalformedDocument] " + data.getFileName());
  }

  @Test
  void differingExecutors_exitWithThree() throws Exception {
    Path plugins = Files.createDirectories(folder.resolve("engine"));
    compile(
        "demo.Torn",
        """
        package demo;

        import io.kaoping.problem.*;
        import io.kaoping.spi.EngineProvider;
        import java.util.List;

        public final class Torn implements EngineProvider {
          public String id() { return "torn"; }
          public int spiVersion() { return 1; }
          public List<PackOnPath> packsOnPath(ClassLoader loader) { return List.of(); }
          public Prepared prepare(Request request) {
            throw new AssessmentException("不一致", List.of(Problem.error(
                ProblemId.EXECUTORS_DIFFER, Position.of("Y1"), "Y1", "u1", "1", "2")));
          }
        }
        """,
        "io.kaoping.spi.EngineProvider",
        plugins.resolve("torn.jar"));
    StringBuilder classPath = new StringBuilder(plugins.resolve("torn.jar").toString());
    try (Stream<Path> jars = Files.list(launcher.resolveSibling("lib"))) {
      jars.filter(jar -> !jar.getFileName().toString().startsWith("kaoping-drools"))
          .sorted()
          .forEach(jar -> classPath.append(File.pathSeparator).append(jar));
    }
    // the manifest of kaoping-cli.jar would bring the engine back: take the classes alone
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath
                    .toString()
                    .replace(
                        launcher.resolveSibling("lib/kaoping-cli.jar").toString(),
                        BUILT.resolve("classes").toAbsolutePath().toString()),
                "io.kaoping.plugin.cli.KaopingCli"));
    line.addAll(List.of(assess("--engine", "verify")));
    Run run = run(Map.of("LC_ALL", "C.UTF-8"), line);
    assertThat(run.err()).contains("[Kaoping/ExecutorsDiffer] Y1");
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void bytes_areTheSameWhateverTheMachine() throws Exception {
    Map<String, Map<String, String>> machines = new TreeMap<>();
    machines.put("again", Map.of());
    machines.put(
        "Turkish",
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Shanghai"));
    machines.put("C", Map.of("LC_ALL", "C"));
    machines.put("POSIX", Map.of("LC_ALL", "POSIX", "LANG", ""));
    machines.put("US-ASCII", Map.of("JAVA_TOOL_OPTIONS", "-Dfile.encoding=US-ASCII"));
    machines.put("GBK", Map.of("JAVA_TOOL_OPTIONS", "-Dfile.encoding=GBK -XX:+UseParallelGC"));
    for (String format : List.of("table", "json")) {
      Run first = kaoping(assess("--engine", "verify", "--format", format));
      assertThat(first.exit()).isZero();
      for (Map.Entry<String, Map<String, String>> machine : machines.entrySet()) {
        Run run =
            run(machine.getValue(), launcher, assess("--engine", "verify", "--format", format));
        assertThat(run.out()).as(machine.getKey()).isEqualTo(first.out());
        assertThat(run.err().replaceAll(PICKED_UP, "")).as(machine.getKey()).isEmpty();
        assertThat(run.exit()).as(machine.getKey()).isZero();
      }
    }
  }

  @Test
  void problems_areTheSameWhateverTheMachine() throws Exception {
    String pack = Names.of("没有", "none");
    String[] wrong = {"assess", "--pack", pack, "--data", folder.relativize(data).toString()};
    Run first = kaoping(wrong);
    Run other =
        run(
            Map.of(
                "LC_ALL", "C", "JAVA_TOOL_OPTIONS", "-Dfile.encoding=US-ASCII -Duser.language=tr"),
            launcher,
            wrong);
    assertThat(first.exit()).isEqualTo(2);
    assertThat(first.err()).contains("Kaoping/PackNotFound").contains(pack);
    assertThat(other.err().replaceAll(PICKED_UP, "")).isEqualTo(first.err());
  }

  @Test
  void packInAChineseFolder_isTestedWithoutALocale() throws Exception {
    String name = Names.of("规则包 四张清单", "four lists");
    Samples.copyOfPack("four-lists", folder.resolve(name));
    Run run = run(Map.of("LC_ALL", "C"), launcher, "pack", "test", name);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("失败 0,出错 0");
  }

  @Test
  void links_leadToTheCommand() throws Exception {
    Path first = Files.createSymbolicLink(home.resolve("link one"), launcher);
    Path second = Files.createDirectories(home.resolve("sub")).resolve("kp");
    Files.createSymbolicLink(second, Path.of("..", first.getFileName().toString()));
    Run run = run(Map.of(), second, "--version");
    assertThat(run).isEqualTo(new Run(0, "kaoping " + Kaoping.version() + "\n", ""));
  }

  @Test
  void withoutJava_exitsWithTwo() throws Exception {
    Run run = run(Map.of("JAVA_HOME", "/no/such"), launcher, "--version");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("JAVA_HOME").contains("/no/such/bin/java");
  }

  @Test
  void standardInput_isRead() throws Exception {
    Run run = kaoping("assess", "--pack", "six-haves", "--data", "-");
    assertThat(run.out()).isEqualTo(kaoping(assess()).out());
  }

  @Test
  void pipe_isRead() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "assess", "--pack", "six-haves", "--data", "-");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path piped = folder.resolve("piped.bytes");
    builder.redirectOutput(piped.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      Files.copy(data, in);
    }
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(piped)).isEqualTo(kaoping(assess()).out());
  }

  @Test
  void pluginJar_addsAFormOfResults() throws Exception {
    String name = Names.of("插件 目录", "plug ins");
    Path plugins = Files.createDirectories(folder.resolve(name));
    compile(
        "demo.Names",
        """
        package demo;

        import io.kaoping.assessment.Assessment;
        import io.kaoping.problem.Language;
        import io.kaoping.spi.AssessmentFormat;
        import java.io.*;
        import java.nio.charset.StandardCharsets;

        public final class Names implements AssessmentFormat {
          public String id() { return "names"; }
          public int spiVersion() { return 1; }
          public void write(Assessment a, Language l, OutputStream out) throws IOException {
            for (var card : a.units()) {
              out.write((card.name() + "\\n").getBytes(StandardCharsets.UTF_8));
            }
          }
        }
        """,
        "io.kaoping.spi.AssessmentFormat",
        plugins.resolve(Names.of("名单.jar", "names.jar")));
    String[] args = assess("--format", "names", "--plugins", name);
    assertThat(kaoping(args)).isEqualTo(new Run(0, "甲单位\n乙单位\n", ""));
    assertThat(kaoping("--plugins", name, "plugins").out())
        .containsPattern("AssessmentFormat +names +1 +demo[.]Names\n");
    assertThat(kaoping(assess("--format", "names")).exit()).isEqualTo(2);
  }

  @Test
  void zip_holdsTheCommandAndItsJars() throws IOException {
    Path zip = BUILT.resolve("kaoping-cli-" + Kaoping.version() + ".zip");
    String top = "kaoping-cli-" + Kaoping.version() + "/";
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<String> names = file.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains(top + "kaoping", top + "kaoping.cmd", top + "lib/kaoping-cli.jar")
          .contains(top + "docs/authors.zh.md", top + "docs/errors/UNKNOWN_TERM.md")
          .allMatch(name -> name.startsWith(top));
      try (InputStream cmd = file.getInputStream(file.getEntry(top + "kaoping.cmd"))) {
        assertThat(new String(cmd.readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("@echo off\r\n");
      }
    }
  }

  @Test
  void jars_holdNoOldOnes() throws IOException {
    try (Stream<Path> jars = Files.list(BUILT.resolve("lib"))) {
      assertThat(
              jars.map(jar -> jar.getFileName().toString()).filter(n -> n.startsWith("kaoping-")))
          .contains("kaoping-cli.jar")
          .allMatch(n -> n.equals("kaoping-cli.jar") || n.endsWith(Kaoping.version() + ".jar"));
    }
  }

  private void compile(String type, String source, String service, Path jar) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    Path classes = Files.createDirectories(folder.resolve("classes-" + type));
    SimpleJavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + type.replace('.', '/') + ".java"),
            javax.tools.JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call()).isTrue();
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      String entry = type.replace('.', '/') + ".class";
      zip.putNextEntry(new ZipEntry(entry));
      Files.copy(classes.resolve(entry), zip);
      zip.putNextEntry(new ZipEntry("META-INF/services/" + service));
      zip.write(type.getBytes(StandardCharsets.UTF_8));
    }
  }
}
