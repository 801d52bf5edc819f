package io.kaoping.drools.internal.pack;

import io.kaoping.drools.internal.pack.YamlNode.Entry;
import io.kaoping.drools.internal.pack.YamlNode.Kind;
import io.kaoping.drools.internal.pack.YamlNode.Mapping;
import io.kaoping.drools.internal.pack.YamlNode.Scalar;
import io.kaoping.drools.internal.pack.YamlNode.Sequence;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document of plain data: no tags, no aliases, no key twice, limited in size and
 * depth. Nothing is retyped: {@code no} and {@code 2025-01-01} stay texts.
 */
final class YamlReader {
  static final int MAXIMUM_BYTES = 2 << 20;
  private static final int MAXIMUM_DEPTH = 32;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

  private final SourceText source;
  private final ProblemList problems;
  private final Iterator<Event> events;

  private YamlReader(SourceText source, ProblemList problems) {
    this.source = source;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setCodePointLimit(MAXIMUM_BYTES)
            .setParseComments(false)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /** Reads the mapping that a document consists of; returns {@code null} after a problem. */
  static @Nullable Mapping read(SourceText source, ProblemList problems) {
    try {
      return new YamlReader(source, problems).document();
    } catch (Refused e) {
      problems.add(e.problem);
    } catch (MarkedYamlEngineException e) {
      Position at = e.getProblemMark().map(m -> at(source, m)).orElse(Position.of(source.name()));
      problems.error(ProblemId.MALFORMED_DOCUMENT, at, String.valueOf(e.getProblem()));
    } catch (ReaderException e) {
      problems.error(
          ProblemId.MALFORMED_DOCUMENT,
          unprintable(source, e.getCodePoint()),
          String.format(java.util.Locale.ROOT, "U+%04X", e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.error(
          ProblemId.MALFORMED_DOCUMENT, Position.of(source.name()), String.valueOf(e.getMessage()));
    }
    return null;
  }

  private @Nullable Mapping document() {
    events.next(); // the stream begins
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      problems.error(ProblemId.MISSING_FIELD, Position.of(source.name()), "format");
      return null;
    }
    YamlNode root = node(events.next(), 0);
    events.next(); // the document ends
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw refused(ProblemId.MALFORMED_DOCUMENT, at(after), Problem.detail("one-document"));
    }
    if (root instanceof Mapping mapping) {
      return mapping;
    }
    throw refused(
        ProblemId.WRONG_TYPE, root.at(), source.name(), Fields.found(root), Fields.MAPPING);
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MAXIMUM_DEPTH) {
      throw refused(ProblemId.LIMIT_EXCEEDED, at(event), "depth", Integer.toString(MAXIMUM_DEPTH));
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event);
      return scalar(scalar);
    }
    if (event instanceof AliasEvent alias) {
      throw refused(
          ProblemId.MALFORMED_DOCUMENT,
          at(event),
          Problem.detail("no-alias", "*" + alias.getAlias()));
    }
    if (event instanceof CollectionStartEvent start) {
      refuseTag(start.getTag(), event);
    }
    return event instanceof MappingStartEvent
        ? mapping(at(event), depth)
        : sequence(at(event), depth);
  }

  private void refuseTag(Optional<String> tag, Event event) {
    if (tag.isPresent()) {
      throw refused(ProblemId.MALFORMED_DOCUMENT, at(event), Problem.detail("no-tag", tag.get()));
    }
  }

  private Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    Kind kind = Kind.TEXT;
    if (event.isPlain()) {
      if (text.isEmpty() || text.equals("null") || text.equals("~")) {
        kind = Kind.NOTHING;
      } else if (text.equals("true") || text.equals("false")) {
        kind = Kind.YES_NO;
      } else if (NUMBER.matcher(text).matches()) {
        kind = Kind.NUMBER;
      }
    }
    int line = event.getStartMark().map(Mark::getLine).orElse(0);
    return new Scalar(text, kind, at(event), source.lineText(line));
  }

  private Sequence sequence(Position at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Sequence(items, at);
  }

  private Mapping mapping(Position at, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode key = node(e, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof Scalar name)) {
        throw refused(
            ProblemId.WRONG_TYPE, key.at(), Fields.found(key), Fields.found(key), Fields.TEXT);
      }
      if (name.kind() == Kind.YES_NO) {
        problems.error(
            ProblemId.MALFORMED_DOCUMENT, key.at(), Problem.detail("key-not-text", name.text()));
        continue;
      }
      Entry before = entries.putIfAbsent(name.text(), new Entry(name.at(), value));
      if (before != null) {
        problems.error(
            ProblemId.DUPLICATE_ID,
            name.at(),
            source.name(),
            name.text(),
            before.keyAt().line() + ":" + before.keyAt().column());
      }
    }
    return new Mapping(entries, at);
  }

  private Position at(Event event) {
    return event.getStartMark().map(m -> at(source, m)).orElse(Position.of(source.name()));
  }

  private static Position at(SourceText source, Mark mark) {
    return source.at(mark.getLine(), mark.getColumn());
  }

  private static Position unprintable(SourceText source, int codePoint) {
    String found = Character.toString(codePoint);
    for (int i = 0; i < source.lines().size(); i++) {
      int column = source.lines().get(i).indexOf(found);
      if (column >= 0) {
        return Position.at(source.name(), i + 1, column + 1, null);
      }
    }
    return Position.of(source.name());
  }

  private static Refused refused(ProblemId id, Position at, String... arguments) {
    return new Refused(Problem.error(id, at, arguments));
  }

  /** Leaves a document that cannot be read any further. */
  private static final class Refused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }
  }
}
