package io.kaoping.docs.architecture.planted.pack;

import io.kaoping.docs.architecture.planted.Door;

/** Breaks rule 11. */
final class KnocksAtTheDoor {
  Door door() {
    return new Door();
  }
}
