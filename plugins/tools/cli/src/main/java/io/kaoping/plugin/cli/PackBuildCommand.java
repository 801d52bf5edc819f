package io.kaoping.plugin.cli;

import io.kaoping.assessment.EngineMode;
import io.kaoping.pack.PackIdentity;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.spi.PreparedPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that makes a jar for the class path of a pack's folder, its rules compiled. */
@Command(name = "build")
final class PackBuildCommand implements CliCommand {
  private static final String PACKS = "META-INF/kaoping/packs/";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** When all files were changed, so that one pack always gives one jar. */
  private static final LocalDateTime CHANGED = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "pack-folder", paramLabel = "<folder>")
  private String folder = "";

  @Option(names = "--out", required = true, descriptionKey = "build-out", paramLabel = "<file>")
  private String out = "";

  PackBuildCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    Path root = invocation.path(folder);
    if (!Files.isDirectory(root)) {
      throw RefusedException.usage(
          Problem.error(ProblemId.MISSING_FILE, Position.of(folder), "pack.yaml, rubric.xlsx"));
    }
    // with a slash, a name is a place even where a known pack is called so
    PackChoice choice =
        PackChoice.of(invocation, folder + "/", null, List.of(), EngineMode.AUTO, scoring -> {});
    PreparedPack pack = choice.pack();
    Map<String, byte[]> compiled = pack.compiledRules();
    invocation.result(jar(pack.identity().id(), files(root), compiled), out);
    invocation.tell(said(pack.identity(), compiled));
    return ExitCode.EVALUATED;
  }

  /** Reads what the engine takes for the files of the pack: all that are not hidden. */
  private SortedMap<String, byte[]> files(Path root) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path path = root.relativize(file);
        if (StreamSupport.stream(path.spliterator(), false)
            .noneMatch(part -> part.toString().startsWith("."))) {
          files.put(path.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw FileTrouble.of(root, e, invocation.language());
    }
    return files;
  }

  private static byte[] jar(
      String id, SortedMap<String, byte[]> files, Map<String, byte[]> compiled) {
    SortedMap<String, byte[]> entries = new TreeMap<>(compiled);
    StringBuilder index = new StringBuilder();
    files.forEach(
        (path, content) -> {
          entries.put(PACKS + id + "/" + path, content);
          index.append(id).append('/').append(path).append('\n');
        });
    entries.put(PACKS + "index", index.toString().getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, MANIFEST, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(CHANGED);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String said(PackIdentity identity, Map<String, byte[]> compiled) {
    String rules =
        compiled.isEmpty()
            ? invocation.say("没有 DRL 规则，不需要编译", "no DRL in it, so nothing was compiled")
            : invocation.say("DRL 规则已编译", "its DRL is compiled");
    String included =
        identity.includes().stream()
            .map(pack -> pack.id() + " " + pack.version())
            .collect(Collectors.joining(invocation.say("、", ", ")));
    return identity
        + invocation.say("：", ": ")
        + rules
        + (included.isEmpty()
            ? ""
            : invocation.say("；类路径上还要有 ", "; the class path also needs ") + included)
        + "\n";
  }
}
