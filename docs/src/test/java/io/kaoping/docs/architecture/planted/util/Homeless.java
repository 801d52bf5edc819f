package io.kaoping.docs.architecture.planted.util;

/** Breaks rule 8 with its package. */
final class Homeless {}
