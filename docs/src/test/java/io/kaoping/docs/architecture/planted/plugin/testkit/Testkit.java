package io.kaoping.docs.architecture.planted.plugin.testkit;

/** What a tool may depend on. */
public final class Testkit {}
