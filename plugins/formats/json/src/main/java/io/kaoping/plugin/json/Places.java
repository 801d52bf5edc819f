package io.kaoping.plugin.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.kaoping.plugin.json.SourceText.Place;
import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of some paths stand in a document. It is looked up in a second reading, so that
 * a document without problems costs no memory for it.
 */
final class Places {
  private final Set<String> wanted;
  private final Map<String, Place> found = new HashMap<>();
  private final StringBuilder path = new StringBuilder();

  private Places(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Returns problems that name paths of a well-formed document, each with its line and column. */
  static List<Problem> locate(SourceText source, List<Problem> problems) {
    Set<String> wanted = new HashSet<>();
    for (Problem problem : problems) {
      for (String at = problem.position().path(); !at.isEmpty(); at = parent(at)) {
        wanted.add(at);
      }
    }
    Places places = new Places(wanted);
    try (JsonParser parser = DocumentReader.parser(source)) {
      parser.nextToken();
      places.value(parser);
    } catch (IOException e) {
      throw new IllegalStateException("the document was read before", e);
    }
    List<Problem> located = new ArrayList<>();
    for (Problem problem : problems) {
      Problem quoted = problem.quoting(Quoted::of);
      located.add(
          new Problem(
              quoted.id(),
              quoted.severity(),
              places.position(source, quoted.position()),
              quoted.arguments(),
              quoted.remedy()));
    }
    return located;
  }

  private Position position(SourceText source, Position position) {
    for (String at = position.path(); !at.isEmpty(); at = parent(at)) {
      Place place = found.get(at);
      if (place != null) {
        return source.at(place).withPath(position.path());
      }
    }
    return position;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private void value(JsonParser parser) throws IOException {
    int mark = path.length();
    JsonToken token = parser.currentToken();
    if (wanted.contains(path.toString())) {
      JsonLocation location = parser.currentTokenLocation();
      found.putIfAbsent(path.toString(), new Place(location.getLineNr(), location.getColumnNr()));
    }
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String step = Quoted.step(parser.currentName());
        path.append(mark == 0 && step.startsWith(".") ? step.substring(1) : step);
        parser.nextToken();
        value(parser);
        path.setLength(mark);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        path.append('[').append(i).append(']');
        value(parser);
        path.setLength(mark);
      }
    }
  }
}
