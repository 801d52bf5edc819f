package io.kaoping.drools.authoring;

import org.apiguardian.api.API;

/**
 * All units, or all coalitions, that are assessed together: what one rule asks of each of them by
 * asking once. A list holds what belongs to the first of them, then to the second, and so on, and
 * still knows whose each part is. Only rules made by the SDK say it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Subjects extends Belongings {}
