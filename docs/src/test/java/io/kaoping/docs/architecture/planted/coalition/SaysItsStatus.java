package io.kaoping.docs.architecture.planted.coalition;

import org.apiguardian.api.API;

/** Keeps the rule about the status of public types. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SaysItsStatus(String name) {}
