package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * An award 评先评优 and what it asks for.
 *
 * @param id the id
 * @param wording the name
 * @param subject who may get it
 * @param grade the id of the least grade
 * @param rankAtMost the last rank in class that gets it; 0 for every rank
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Award(
    String id, Wording wording, SubjectKind subject, String grade, int rankAtMost) {}
