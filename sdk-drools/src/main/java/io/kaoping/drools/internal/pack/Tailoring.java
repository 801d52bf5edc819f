package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Sequence;
import io.kaoping.problem.Nearest;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An overlay that changes the documents of a pack and of those it includes, before they are
 * understood. Each change says why, and one that changes nothing is a problem.
 */
final class Tailoring {
  private final ProblemList problems;
  private PackSource pack;
  private int hits;
  private boolean same;
  private String missing = "";
  private Set<String> known = Set.of();

  private Tailoring(PackSource pack, ProblemList problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /** Reads an overlay; returns {@code null} after a problem. */
  static byte @Nullable [] bytes(Path overlay, ProblemList problems) {
    String name = PackFiles.fileName(overlay);
    problems.source(name);
    try (InputStream in = Files.newInputStream(overlay)) {
      return in.readNBytes(YamlReader.MAXIMUM_BYTES + 1);
    } catch (IOException e) {
      problems.error(ProblemId.IO_FAILURE, Position.of(name), name, PackFiles.reason(e));
      return null;
    }
  }

  /** Returns the pack with an overlay applied. */
  static PackSource apply(String name, byte[] overlay, PackSource pack, ProblemList problems) {
    SourceText text = SourceText.of(name, overlay, YamlReader.MAXIMUM_BYTES, problems);
    Mapping document = text == null ? null : YamlReader.read(text, problems);
    if (document == null) {
      return pack;
    }
    Tailoring tailoring = new Tailoring(pack, problems);
    tailoring.run(new Fields(document, problems));
    return tailoring.pack;
  }

  private void run(Fields fields) {
    fields.only("format", "pack", "version", "title", "changes");
    fields.format("kaoping.tailoring/1");
    fields.requiredText("title");
    String id = fields.requiredText("pack");
    String version = fields.requiredText("version");
    if (!id.equals(pack.id()) || !version.equals(pack.version())) {
      fields.refuse(
          ProblemId.TAILORING_WITHOUT_EFFECT,
          "pack",
          Problem.detail(
              "tailoring-other-pack", id + " " + version, pack.id() + " " + pack.version()));
      return;
    }
    List<Fields> changes = fields.list("changes");
    if (changes.isEmpty()) {
      fields.missing("changes");
    }
    changes.forEach(this::change);
  }

  private void change(Fields change) {
    change.requiredText("reason");
    if (change.has("criterion") && change.has("set")) {
      change.only("criterion", "set", "reason");
      set(change);
    } else if (change.has("criterion")) {
      change.only("criterion", "deselect", "reason");
      if (!Boolean.TRUE.equals(change.yesNo("deselect"))) {
        change.missing("deselect: true");
      }
      String id = change.requiredText("criterion");
      criterion(id, (list, i) -> list.without(i));
      report(change.at("criterion"), id);
    } else if (change.has("include")) {
      change.only("include", "weight", "reason");
      entry(change, "weight", "includes", "include", "pack");
    } else if (change.has("grade")) {
      change.only("grade", "for", "from", "reason");
      grade(change);
    } else if (change.has("total")) {
      change.only("total", "points", "reason");
      total(change);
    } else {
      change.only("criterion", "set", "deselect", "include", "grade", "total", "reason");
      change.missing("criterion, include, grade, total");
    }
  }

  /** What becomes of one item of a list. */
  private interface ItemChange {
    Sequence apply(Sequence list, int index);
  }

  private void set(Fields change) {
    String id = change.requiredText("criterion");
    Fields values = change.map("set").orElse(null);
    if (values == null) {
      return;
    }
    for (String path : values.keys()) {
      YamlNode value = values.node(path);
      if (value == null) {
        continue;
      }
      if (path.equals("id")) {
        values.badValue("id", id, Problem.detail("tailoring-keeps-id"));
        continue;
      }
      List<String> steps = List.of(path.split("\\.", -1));
      criterion(id, (list, i) -> list.with(i, replaced(list.items().get(i), steps, value)));
      report(values.keyAt(path), id + " " + path + ": " + Fields.found(value));
    }
  }

  private void criterion(String id, ItemChange change) {
    begin();
    pack = pack.mapAll(p -> p.withRubric(in(p.rubric(), "criteria", "id", id, change)));
  }

  private void entry(Fields change, String key, String list, String naming, String idKey) {
    YamlNode value = change.node(key);
    String id = change.requiredText(naming);
    if (value == null) {
      change.missing(key);
      return;
    }
    begin();
    pack =
        pack.mapAll(
            p ->
                p.withManifest(
                    in(
                        p.manifest(),
                        list,
                        idKey,
                        id,
                        (items, i) ->
                            items.with(i, replaced(items.items().get(i), List.of(key), value)))));
    report(change.at(naming), id + " " + key + ": " + Fields.found(value));
  }

  private void grade(Fields change) {
    YamlNode value = change.node("from");
    String id = change.requiredText("grade");
    String subject = change.requiredText("for");
    if (value == null) {
      change.missing("from");
      return;
    }
    begin();
    if (pack.manifest().find("grades") instanceof Mapping grades) {
      Mapping changed =
          in(
              grades,
              subject,
              "id",
              id,
              (items, i) -> items.with(i, replaced(items.items().get(i), List.of("from"), value)));
      pack = pack.withManifest(pack.manifest().with("grades", changed));
    }
    report(change.at("grade"), subject + " " + id + " from: " + Fields.found(value));
  }

  private void total(Fields change) {
    YamlNode value = change.node("points");
    String subject = change.requiredText("total");
    if (value == null) {
      change.missing("points");
      return;
    }
    begin();
    YamlNode total = pack.manifest().find("total");
    if (total != null) {
      YamlNode changed = replaced(total, List.of(subject), value);
      pack = pack.withManifest(pack.manifest().with("total", changed));
    }
    report(change.at("total"), "total " + subject + ": " + Fields.found(value));
  }

  /** Changes the item with an id in a list of a document; counts a hit. */
  private Mapping in(Mapping document, String key, String idKey, String id, ItemChange change) {
    if (document.find(key) instanceof Sequence list) {
      Set<String> ids = new TreeSet<>(known);
      for (int i = 0; i < list.items().size(); i++) {
        if (!(list.items().get(i) instanceof Mapping item)) {
          continue;
        }
        ids.add(item.textOf(idKey));
        if (item.textOf(idKey).equals(id)) {
          Sequence changed = change.apply(list, i);
          if (changed.items().size() < list.items().size()) {
            hits++;
          }
          return document.with(key, changed);
        }
      }
      if (missing.isEmpty() || missing.equals(id)) {
        missing(id, ids); // and not where only a step further down is missing
      }
    }
    return document;
  }

  /** Returns a value with what is at a path replaced; counts a hit when the path is there. */
  private YamlNode replaced(YamlNode in, List<String> path, YamlNode value) {
    String step = path.get(0);
    YamlNode old = null;
    int index = -1;
    if (in instanceof Mapping mapping) {
      old = mapping.find(step);
    } else if (in instanceof Sequence sequence && step.matches("[0-9]{1,3}")) {
      index = Integer.parseInt(step);
      old = index < sequence.items().size() ? sequence.items().get(index) : null;
    }
    if (old == null) {
      missing(step, in instanceof Mapping mapping ? mapping.entries().keySet() : Set.of());
      return in;
    }
    YamlNode changed;
    if (path.size() > 1) {
      changed = replaced(old, path.subList(1, path.size()), value);
    } else {
      hits++;
      same = old.says(value);
      changed = value;
    }
    return in instanceof Mapping mapping
        ? mapping.with(step, changed)
        : ((Sequence) in).with(index, changed);
  }

  private void begin() {
    hits = 0;
    same = false;
    missing("", Set.of());
  }

  private void missing(String name, Set<String> there) {
    missing = name;
    known = there;
  }

  private void report(Position at, String change) {
    if (hits == 0 || same) {
      String why = Problem.detail(hits == 0 ? "tailoring-no-match" : "tailoring-same", change);
      problems.add(
          Problem.error(ProblemId.TAILORING_WITHOUT_EFFECT, at, why)
              .withRemedy(hits == 0 ? Nearest.of(missing, known).orElse(null) : null));
    }
  }
}
