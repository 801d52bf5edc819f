package io.kaoping.packs.published;

import io.kaoping.plugin.testkit.PackTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class PackCasesTest {
  private static Stream<String> packs() {
    return Stream.of(
        "big-committee-list",
        "big-committee-members",
        "establishment-use",
        "jingmen-party-work",
        "licheng-openness",
        "party-goals",
        "river-chief",
        "supervision");
  }

  @TestFactory
  Stream<DynamicContainer> cases() {
    return packs().map(pack -> DynamicContainer.dynamicContainer(pack, PackTests.cases(pack)));
  }

  @TestFactory
  Stream<DynamicContainer> properties() {
    return packs()
        .map(pack -> DynamicContainer.dynamicContainer(pack, PackTests.properties(pack, 100)));
  }
}
