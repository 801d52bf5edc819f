package io.kaoping.plugin.cli;

import io.kaoping.Kaoping;
import io.kaoping.plugin.cli.PackTexts.Usage;
import io.kaoping.plugin.rubric.RenamedTerm;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.PackException;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import io.kaoping.rubric.Vocabulary;
import io.kaoping.rubric.Wording;
import io.kaoping.spi.PreparedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that gives a term of a pack another name in all its text files. */
@Command(name = "rename")
final class PackRenameCommand implements CliCommand {
  private static final String RUBRIC = "rubric.yaml";
  private static final Wording TERM_ROW = new Wording("原名称和它的数法", "the old name and its measure");

  private final Invocation invocation;

  @Parameters(index = "0", arity = "1", descriptionKey = "pack-folder", paramLabel = "<folder>")
  private String folder = "";

  @Parameters(index = "1", arity = "1", descriptionKey = "old-term", paramLabel = "<old>")
  private String term = "";

  @Parameters(index = "2", arity = "1", descriptionKey = "new-term", paramLabel = "<new>")
  private String other = "";

  PackRenameCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public int run() {
    PackTexts texts = PackTexts.read(invocation, folder);
    if (!other.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,63}")) {
      throw refused(ProblemId.BAD_ID, other);
    }
    PreparedPack pack = prepared(invocation.path(folder));
    Set<String> terms = terms(pack.vocabulary());
    if (!terms.contains(term)) {
      throw RefusedException.usage(
          Problem.error(ProblemId.UNKNOWN_TERM, Position.of(folder), term)
              .withRemedy(Nearest.of(term, terms).orElse(null)));
    }
    List<Usage> taken = texts.usages(other);
    if (!taken.isEmpty()) {
      Usage first = taken.get(0);
      throw refused(ProblemId.DUPLICATE_ID, folder, other, first.place());
    }
    Map<String, byte[]> renamed = texts.renamed(term, other, pack.vocabulary());
    check(texts, renamed, pack);
    int places = texts.changes(renamed, other);
    texts.write(renamed, invocation);
    invocation.result(
        term
            + " → "
            + other
            + invocation.say("：", ": ")
            + places
            + invocation.say(" 处", " places")
            + "\n",
        null);
    return ExitCode.EVALUATED;
  }

  private PreparedPack prepared(Path place) {
    Kaoping kaoping = invocation.kaoping().pack(place).build();
    return kaoping.pack(kaoping.packs().get(0));
  }

  private static Set<String> terms(Vocabulary known) {
    Set<String> terms = new TreeSet<>(known.facts().keySet());
    known.activities().values().forEach(a -> add(terms, a.name(), a.fields().keySet()));
    known.lists().forEach((name, list) -> add(terms, name, list.fields().keySet()));
    known.namedLists().values().forEach(n -> add(terms, n.name(), n.entries().keySet()));
    known.records().values().forEach(r -> add(terms, r.name(), r.fields().keySet()));
    terms.addAll(known.polls().keySet());
    terms.addAll(known.panels().keySet());
    return terms;
  }

  private static void add(Set<String> terms, String name, Set<String> inner) {
    terms.add(name);
    terms.addAll(inner);
  }

  /** Refuses names with which the pack could not be read, or would say something else. */
  private void check(PackTexts texts, Map<String, byte[]> renamed, PreparedPack pack) {
    Path place = invocation.path(folder).toAbsolutePath().normalize();
    Path trial = null;
    try {
      trial = Files.createTempDirectory("kaoping");
      Path copy = trial.resolve(String.valueOf(place.getFileName()));
      texts.copy(copy, renamed);
      RenamedTerm name = new RenamedTerm(term, other);
      String before = name.everywhere(String.valueOf(pack.documents().get(RUBRIC)));
      String after = name.everywhere(String.valueOf(prepared(copy).documents().get(RUBRIC)));
      if (!before.equals(after)) {
        throw PackTexts.unchanged(
            List.of(
                Problem.error(
                    ProblemId.PHRASE_NOT_BOUND,
                    Position.of(folder),
                    term,
                    TERM_ROW.in(invocation.language()))));
      }
    } catch (PackException e) {
      throw PackTexts.unchanged(e.problems());
    } catch (IOException e) {
      throw FileTrouble.of(place, e, invocation.language());
    } finally {
      if (trial != null) {
        PackTexts.delete(trial);
      }
    }
  }

  private RefusedException refused(ProblemId id, String... arguments) {
    return RefusedException.usage(Problem.error(id, Position.of(folder), arguments));
  }
}
