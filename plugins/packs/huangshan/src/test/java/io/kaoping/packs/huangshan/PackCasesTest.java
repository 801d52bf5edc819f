package io.kaoping.packs.huangshan;

import io.kaoping.plugin.testkit.PackTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackCasesTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return PackTests.cases("huangshan");
  }

  @TestFactory
  Stream<DynamicTest> properties() {
    return PackTests.properties("huangshan", 100);
  }
}
