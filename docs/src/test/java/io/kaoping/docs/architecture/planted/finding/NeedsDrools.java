package io.kaoping.docs.architecture.planted.finding;

import org.kie.api.KieServices;

/** Breaks rule 2. */
final class NeedsDrools {
  KieServices services() {
    return KieServices.get();
  }
}
