package io.kaoping.problem;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * The kinds of problem. A constant is never renamed and never used again for something else; each
 * has a page {@code docs/errors/<NAME>.md} and a message in both languages.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ProblemId {
  /** A document is not JSON or YAML at all. Arguments: what the reader said. */
  MALFORMED_DOCUMENT,
  /** A document states another format or none. Arguments: found, expected. */
  WRONG_FORMAT,
  /** A file or document exceeds a limit. Arguments: limit's name, limit. */
  LIMIT_EXCEEDED,
  /** Text is not valid in its encoding. Arguments: encoding. */
  BAD_ENCODING,
  /** A file with something in it that is not read, such as macros. Arguments: what. */
  UNSAFE_FILE,
  /** A cell of a table that cannot be read. Arguments: what stands there, what is expected. */
  BAD_CELL,
  /** A formula of which the stored value counts. Arguments: formula, value. */
  FORMULA_VALUE,
  /** A field that nobody reads. Arguments: field, known fields. */
  UNKNOWN_FIELD,
  /** A field that stands in another document. Arguments: field, document, its own document. */
  MISPLACED_FIELD,
  /** A field that must be there is not. Arguments: field. */
  MISSING_FIELD,
  /** A value of another type. Arguments: field, found, expected. */
  WRONG_TYPE,
  /** A value outside what is allowed. Arguments: field, found, allowed. */
  BAD_VALUE,
  /** A date that does not exist or lies outside 1990 to 2100. Arguments: found. */
  IMPOSSIBLE_DATE,
  /**
   * An id or name that is empty, too long, or holds characters that are not allowed. Arguments: id.
   */
  BAD_ID,
  /** Two things of one kind with one id. Arguments: kind, id, other place. */
  DUPLICATE_ID,
  /** A reference to something that is not there. Arguments: kind, id. */
  DANGLING_REFERENCE,
  /** A criterion that is in no pack of the run. Arguments: id. */
  UNKNOWN_CRITERION,
  /** A term that the vocabulary does not hold. Arguments: term. */
  UNKNOWN_TERM,
  /** A state that the list does not have. Arguments: state, list, states. */
  UNKNOWN_STATE,
  /** A condition that cannot be read. Arguments: what is wrong. */
  BAD_CONDITION,
  /** A pack that is not found. Arguments: id, version, known packs. */
  PACK_NOT_FOUND,
  /** The same pack id and version twice. Arguments: id, version, first place, second place. */
  DUPLICATE_PACK,
  /** A pack that includes itself by way of others. Arguments: the way. */
  CYCLIC_INCLUDE,
  /** A file that the pack names or needs and that is not there. Arguments: file. */
  MISSING_FILE,
  /** A rule file or case file in a pack that nothing uses. Arguments: file. */
  UNUSED_FILE,
  /** A file in the folder of a pack that is no part of it. Arguments: file. */
  FOREIGN_FILE,
  /** A pack lacks what shows whether it is right. Arguments: what is lacking, how to add it. */
  INCOMPLETE_PACK,
  /** Points that do not add up to the stated total. Arguments: subject kind, sum, stated. */
  TOTAL_MISMATCH,
  /** A pack leaves open what it must decide. Arguments: decision, readings. */
  UNDECIDED,
  /** A scoring model that a rubric or its parameters do not fit. Arguments: model, why. */
  BAD_SCORING,
  /** Clauses of a criterion that do not fit together. Arguments: what is wrong, criterion. */
  BAD_CRITERION,
  /** A cell of a rubric that is not understood. Arguments: the words, why, nearest patterns. */
  SENTENCE_NOT_READ,
  /** A cell of a rubric that has several readings. Arguments: the words, what is open, readings. */
  SENTENCE_UNDECIDED,
  /** Words of a rubric of which no data are known. Arguments: the words, the proposed row. */
  PHRASE_NOT_BOUND,
  /** A form (次数、比例 …) that neither the SDK nor a plugin knows. Arguments: form, known. */
  UNKNOWN_FORM,
  /** Grades out of order, with a gap, or none at zero. Arguments: what is wrong. */
  BAD_GRADES,
  /** A message missing in a language. Arguments: key, file. */
  MISSING_MESSAGE,
  /** A criterion with an assumption nobody explains. Arguments: criterion. */
  MISSING_REASON,
  /** DRL that the rule compiler refuses. Arguments: what it said. */
  BROKEN_RULE,
  /** DRL that uses what a pack may not use. Arguments: the construct. */
  FORBIDDEN_IN_RULE,
  /** Two rules of one name. Arguments: name, other place. */
  DUPLICATE_RULE,
  /** A criterion that nothing evaluates. Arguments: criterion. */
  NOT_EVALUATED,
  /** A tailoring change that matches nothing or changes nothing. Arguments: change. */
  TAILORING_WITHOUT_EFFECT,
  /** A pack that needs a newer SDK. Arguments: needed, present. */
  SDK_TOO_OLD,
  /** A plugin made for another SPI version. Arguments: plugin, its version, ours. */
  SPI_MISMATCH,
  /** Two plugins of one kind with one id. Arguments: kind, id, first, second. */
  DUPLICATE_PLUGIN,
  /** A plugin that cannot be loaded. Arguments: plugin, why. */
  BROKEN_PLUGIN,
  /** A plugin that a pack names and that is not there. Arguments: kind, id, known. */
  MISSING_PLUGIN,
  /** A quarantined pack that was asked to assess. Arguments: pack. */
  PACK_QUARANTINED,
  /**
   * An as-of date outside the assessment period or the pack's effective dates. Arguments: date,
   * from, until.
   */
  OUTSIDE_PERIOD,
  /** Somebody with whom others are compared could not be assessed. */
  COMPARISON_INCOMPLETE,
  /**
   * A pack that cannot be used block by block: something in it looks at all subjects at once.
   * Arguments: criteria or scoring model.
   */
  NEEDS_WHOLE_COHORT,
  /** Somebody has no own list, or several. Arguments: subject, how many, lists. */
  NO_OWN_LIST,
  /** Coalitions that are members of each other in a circle. Arguments: the circle. */
  CIRCULAR_MEMBERSHIP,
  /** A waiver that had ended by the as-of date. Arguments: criterion, subject, until. */
  WAIVER_EXPIRED,
  /**
   * A review adjustment whose old points are not the computed ones. Arguments: criterion, subject,
   * stated, computed.
   */
  STALE_OVERRIDE,
  /** A review adjustment decided after the as-of date. Arguments: criterion, subject, day. */
  OVERRIDE_LATER,
  /** A judgement made after the as-of date. Arguments: clause, subject, day. */
  JUDGEMENT_LATER,
  /**
   * A record of a matter that had happened by the as-of date, but became known after it. Arguments:
   * kind, subject, day.
   */
  RECORD_LATER,
  /**
   * Items without a history, whose state on an earlier as-of date is unknown. Arguments: list, how
   * many, the first of them.
   */
  STATE_UNDATED,
  /**
   * A condition on results of which one is not there, so that it does not count as holding.
   * Arguments: where, condition, subject, what is missing.
   */
  CONDITION_UNKNOWN,
  /** A quota of a class in which somebody could not be assessed. Arguments: grade, subjects. */
  QUOTA_INCOMPLETE,
  /**
   * A waiver or judgement on a criterion that does not apply or could not be assessed. Arguments:
   * kind, criterion or clause, subject.
   */
  INPUT_WITHOUT_EFFECT,
  /** A fact, activity kind, list or record kind that no criterion uses. Arguments: kind, name. */
  UNUSED_DATA,
  /**
   * The two executors observed something different. Arguments: criterion, subject, plan's, Drools'.
   */
  EXECUTORS_DIFFER,
  /** The chosen executor cannot run a criterion. Arguments: criterion, executor. */
  NO_EXECUTOR,
  /** A case that cannot be run. Arguments: what is wrong. */
  BAD_CASE,
  /** A file that cannot be read or written. Arguments: file, why. */
  IO_FAILURE;

  /** Returns the id as printed, for example {@code Kaoping/UnknownTerm}. */
  public String code() {
    StringBuilder out = new StringBuilder("Kaoping/");
    for (String word : name().split("_")) {
      out.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  /** Returns the help page, relative to the documentation: {@code docs/errors/UNKNOWN_TERM.md}. */
  public String page() {
    return "docs/errors/" + name() + ".md";
  }
}
