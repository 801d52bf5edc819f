package io.kaoping.packs.hunnan;

import io.kaoping.plugin.testkit.PackTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackCasesTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return PackTests.cases("hunnan");
  }

  @TestFactory
  Stream<DynamicTest> properties() {
    return PackTests.properties("hunnan", 100);
  }
}
