package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * What follows from results 结果运用: when its condition holds, it takes something.
 *
 * @param id the id
 * @param wording why, in words
 * @param subject whom it may hit
 * @param when when it does
 * @param sanction what it takes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Consequence(
    String id, Wording wording, SubjectKind subject, ResultCondition when, Sanction sanction) {}
