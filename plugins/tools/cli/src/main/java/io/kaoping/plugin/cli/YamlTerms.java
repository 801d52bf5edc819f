package io.kaoping.plugin.cli;

import io.kaoping.plugin.rubric.RenamedTerm;
import java.util.Iterator;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Gives a term another name where a YAML document of a pack names it; published texts, states,
 * levels, data and the keys of the schema stay, as does every other character.
 */
final class YamlTerms {
  /** The keys under which no term stands. */
  private static final Set<String> KEPT =
      Set.of(
          "title",
          "sentence",
          "basis",
          "method",
          "assumption",
          "reason",
          "document",
          "clause",
          "zh",
          "en",
          "name",
          "id",
          "note",
          "ref",
          "unit",
          "values",
          "states",
          "closing",
          "state",
          "levels",
          "level",
          "per",
          "every",
          "subject",
          "type",
          "section",
          "owner",
          "organiser");

  /** The keys under which the names of terms are keys, at once or for each subject. */
  private static final Set<String> NAMED =
      Set.of(
          "facts",
          "activities",
          "lists",
          "named-lists",
          "records",
          "polls",
          "panels",
          "entries",
          "fields",
          "links");

  private static final String PHRASES = "phrases";

  private final String text;
  private final String term;
  private final RenamedTerm renamed;
  private final Iterator<Event> events;
  private final StringBuilder out = new StringBuilder();
  private int done;

  private YamlTerms(String text, String term, RenamedTerm renamed) {
    this.text = text;
    this.term = term;
    this.renamed = renamed;
    this.events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
  }

  /** Returns a document with the other name; one that cannot be read stays. */
  static String renamed(String text, String term, RenamedTerm renamed) {
    if (text.startsWith("\ufeff")) {
      return "\ufeff" + renamed(text.substring(1), term, renamed);
    }
    try {
      return new YamlTerms(text, term, renamed).document();
    } catch (YamlEngineException e) {
      return text;
    }
  }

  private String document() {
    while (events.hasNext()) {
      node(events.next(), "", "");
    }
    return out.append(text.substring(done)).toString();
  }

  private void node(Event event, String key, String above) {
    boolean data = !ascii(key) && !above.equals(PHRASES);
    if (event instanceof ScalarEvent scalar && !KEPT.contains(key) && !data) {
      change(scalar);
    } else if (event instanceof SequenceStartEvent) {
      for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
        node(e, key, above);
      }
    } else if (event instanceof MappingStartEvent) {
      boolean names = NAMED.contains(key) || NAMED.contains(above);
      boolean words = key.equals(PHRASES) || KEPT.contains(key);
      for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
        String inner = e instanceof ScalarEvent scalar ? scalar.getValue() : "";
        if (inner.equals(term) && !words && (names || !ascii(term))) {
          change((ScalarEvent) e);
        }
        node(events.next(), inner, key);
      }
    }
  }

  private static boolean ascii(String key) {
    return key.chars().allMatch(c -> c < 128);
  }

  private void change(ScalarEvent scalar) {
    int start = offset(scalar.getStartMark().orElseThrow());
    int end = offset(scalar.getEndMark().orElseThrow());
    out.append(text, done, start).append(renamed.in(text.substring(start, end)));
    done = end;
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
