package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * A group of criteria under one heading of the table 考评项目.
 *
 * @param id the id, unique in the rubric
 * @param title the heading
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Section(String id, Wording title) {}
