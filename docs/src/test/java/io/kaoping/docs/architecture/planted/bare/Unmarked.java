package io.kaoping.docs.architecture.planted.bare;

/** Breaks the rule about null-marked packages: this one has no package-info. */
final class Unmarked {}
