package io.kaoping.docs.architecture.planted.plugin.stray;

/** Breaks rule 5: no room, so nobody can say what it may depend on. */
final class Homeless {}
