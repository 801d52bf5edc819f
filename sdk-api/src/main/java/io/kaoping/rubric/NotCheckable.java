package io.kaoping.rubric;

import org.apiguardian.api.API;

/**
 * Something the source calls for that nobody could check; it is listed and never scored.
 *
 * @param wording what the source calls for
 * @param reason why it cannot be checked
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NotCheckable(Wording wording, String reason) {}
