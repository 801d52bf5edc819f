package io.kaoping.plugin.testkit;

import io.kaoping.plugin.testkit.YamlNode.Mapping;
import io.kaoping.plugin.testkit.YamlNode.Scalar;
import io.kaoping.plugin.testkit.YamlNode.Sequence;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML document strictly: UTF-8, at most 2 MB, no tags, no anchors, no key twice, plain
 * dates stay texts, numbers stay exact.
 */
final class YamlReader {
  private static final int MAX_BYTES = 2_000_000;
  private static final int MAX_DEPTH = 32;
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]{1,20}(\\.[0-9]{0,20})?|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,2})?");
  private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

  private final String source;
  private final String[] lines;
  private final List<Problem> problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable YamlNode root;

  /** A collection whose end has not come yet. */
  private static final class Open {
    final Position position;
    final boolean mapping;
    final Map<String, YamlNode> entries = new LinkedHashMap<>();
    final Map<String, Position> keys = new LinkedHashMap<>();
    final List<YamlNode> elements = new ArrayList<>();
    @Nullable String key;

    Open(Position position, boolean mapping) {
      this.position = position;
      this.mapping = mapping;
    }

    YamlNode closed() {
      return mapping ? new Mapping(position, entries, keys) : new Sequence(position, elements);
    }
  }

  private YamlReader(String source, String text, List<Problem> problems) {
    this.source = source;
    this.lines = text.split("\r\n|\r|\n", -1);
    this.problems = problems;
  }

  /**
   * Reads a document.
   *
   * @param source what to call it in problems
   * @param bytes its content
   * @param problems where to put what is wrong
   * @return the document, or nothing when it cannot be read
   */
  static Optional<YamlNode> read(String source, byte[] bytes, List<Problem> problems) {
    if (bytes.length > MAX_BYTES) {
      problems.add(Problem.error(ProblemId.LIMIT_EXCEEDED, Position.of(source), "YAML", "2 MB"));
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(ProblemId.BAD_ENCODING, Position.of(source), "UTF-8"));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return new YamlReader(source, text, problems).read(text);
  }

  private Optional<YamlNode> read(String text) {
    int before = problems.size();
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();
    try {
      int documents = 0;
      for (Event event : new Parse(settings).parseString(text)) {
        Position position = at(event.getStartMark());
        if (event instanceof DocumentStartEvent && ++documents > 1) {
          malformed(position, Problem.detail("one-document"));
          break;
        }
        accept(event, position);
        if (open.size() > MAX_DEPTH) {
          problems.add(
              Problem.error(
                  ProblemId.LIMIT_EXCEEDED, position, "YAML", Integer.toString(MAX_DEPTH)));
          break;
        }
      }
    } catch (MarkedYamlEngineException e) {
      malformed(at(e.getProblemMark()), String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      malformed(Position.of(source), String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
    if (problems.size() == before && root == null) {
      malformed(Position.of(source), Problem.detail("nothing"));
    }
    return problems.size() == before ? Optional.ofNullable(root) : Optional.empty();
  }

  private void accept(Event event, Position position) {
    if (event instanceof AliasEvent) {
      malformed(position, Problem.detail("no-alias", "*"));
      put(new Scalar(position, Scalar.Kind.NULL, ""));
      return;
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      malformed(position, Problem.detail("no-alias", "&" + node.getAnchor().get()));
    }
    if (event instanceof MappingStartEvent start) {
      refuseTag(start.getTag(), position);
      open.push(new Open(position, true));
    } else if (event instanceof SequenceStartEvent start) {
      refuseTag(start.getTag(), position);
      open.push(new Open(position, false));
    } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
      put(open.pop().closed());
    } else if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), position);
      put(scalar(scalar, position));
    }
  }

  private void put(YamlNode node) {
    Open parent = open.peek();
    if (parent == null) {
      root = node;
    } else if (!parent.mapping) {
      parent.elements.add(node);
    } else if (parent.key == null) {
      key(parent, node);
    } else {
      parent.entries.put(parent.key, node);
      parent.key = null;
    }
  }

  private void key(Open parent, YamlNode node) {
    String key = "";
    if (node instanceof Scalar scalar) {
      key = scalar.text();
      if (scalar.kind() == Scalar.Kind.YES_NO) {
        malformed(node.position(), Problem.detail("key-not-text", key));
      }
    } else {
      malformed(node.position(), node.type());
    }
    Position other = parent.keys.putIfAbsent(key, node.position());
    if (other != null) {
      problems.add(
          Problem.error(
              ProblemId.DUPLICATE_ID, node.position(), source, key, source + ":" + other.line()));
    }
    parent.key = key;
  }

  private Scalar scalar(ScalarEvent event, Position position) {
    String text = event.getValue();
    if (!event.isPlain()) {
      return Scalar.text(position, text);
    }
    Tag tag = CORE.resolve(text, true);
    if (tag.equals(Tag.NULL)) {
      return new Scalar(position, Scalar.Kind.NULL, text);
    }
    if (tag.equals(Tag.BOOL)) {
      return new Scalar(position, Scalar.Kind.YES_NO, text.toLowerCase(Locale.ROOT));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      if (DECIMAL.matcher(text).matches()) {
        return new Scalar(position, Scalar.Kind.NUMBER, text);
      }
      Open parent = open.peek();
      String name = parent == null || parent.key == null ? Problem.detail("number") : parent.key;
      problems.add(
          Problem.error(ProblemId.BAD_VALUE, position, name, text, Problem.detail("scale")));
    }
    return Scalar.text(position, text);
  }

  private void refuseTag(Optional<String> tag, Position position) {
    tag.ifPresent(t -> malformed(position, Problem.detail("no-tag", t)));
  }

  private void malformed(Position position, String what) {
    problems.add(Problem.error(ProblemId.MALFORMED_DOCUMENT, position, what));
  }

  private Position at(Optional<Mark> mark) {
    if (mark.isEmpty()) {
      return Position.of(source);
    }
    int line = mark.get().getLine();
    String text = line < lines.length ? lines[line] : "";
    int column = mark.get().getColumn();
    int characters =
        column <= text.codePointCount(0, text.length())
            ? text.offsetByCodePoints(0, column)
            : text.length();
    return Position.at(source, line + 1, characters + 1, text);
  }
}
