package io.kaoping.docs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of dependency for all classes below one root package, which is {@code io.kaoping} for
 * the project and another for planted violations.
 */
final class ArchitectureRules {
  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final Set<String> DEFAULTS =
      Set.of(
          "java.io.ByteArrayOutputStream.toString()",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.io.File)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
          "java.lang.String.<init>([B)",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.lang.String.getBytes()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.System.currentTimeMillis()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
          "java.time.Clock.systemDefaultZone()",
          "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.util.Date.<init>()",
          "java.util.Locale.getDefault()",
          "java.util.Locale.getDefault(java.util.Locale$Category)",
          "java.util.ResourceBundle.getBundle(java.lang.String)",
          "java.util.TimeZone.getDefault()");

  private final String root;
  private final Map<String, Room> rooms;

  /**
   * @param root the root package
   * @param rooms the room of each package {@code <x>} of {@code <root>.plugin.<x>}
   */
  ArchitectureRules(String root, Map<String, Room> rooms) {
    this.root = root;
    this.rooms = Map.copyOf(rooms);
  }

  /** Returns every rule about classes by its name, in the order of the design. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("1 the API depends on Java only", apiDependsOnJavaOnly());
    rules.put("2 Drools stays in the engine", droolsStaysInTheEngine());
    rules.put("3 Guice stays in the wiring", guiceStaysInTheWiring());
    rules.put("4 the API has no cycles", apiHasNoCycles());
    rules.put("5 plugins do not depend on each other", pluginsDoNotDependOnEachOther());
    rules.put("6 interfaces for others live in spi", interfacesForOthersLiveInSpi());
    rules.put("7 public classes are closed", publicClassesAreClosed());
    rules.put("8a no name without meaning", noNameWithoutMeaning());
    rules.put("8b no package without meaning", noPackageWithoutMeaning());
    rules.put("9 no default of the machine", noDefaultOfTheMachine());
    rules.put("10 points are exact", pointsAreExact());
    rules.put("11 nothing depends on the door", nothingDependsOnTheDoor());
    rules.put("every package is null-marked", everyPackageIsNullMarked());
    rules.put("every public type of the API says its status", publicTypesSayTheirStatus());
    return rules;
  }

  ArchRule apiDependsOnJavaOnly() {
    return classes()
        .that(areInTheApi())
        .should(
            onlyDependOnClassesThat(
                areInTheApi()
                    .or(resideInAnyPackage("java..", "org.jspecify..", "org.apiguardian.."))))
        .because("a vendor who compiles against the API must not inherit our dependencies");
  }

  ArchRule droolsStaysInTheEngine() {
    return classes()
        .that(not(resideInAPackage(root + ".drools..")))
        .should(never(dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))))
        .because(
            "Drools is loaded only when a criterion needs it, and can be exchanged only while one"
                + " module knows it");
  }

  ArchRule guiceStaysInTheWiring() {
    return classes()
        .that(not(resideInAnyPackage(root + ".drools.internal.wiring..", root + ".plugin.guice..")))
        .should(never(dependOnClassesThat(resideInAPackage("com.google.inject.."))))
        .because("every other class must be readable and testable without knowing the injector");
  }

  ArchRule apiHasNoCycles() {
    return slices()
        .assignedFrom(new ApiPackages())
        .should()
        .beFreeOfCycles()
        .because("packages that need each other can only be understood and changed together");
  }

  ArchRule pluginsDoNotDependOnEachOther() {
    return classes()
        .that(resideInAPackage(root + ".plugin.."))
        .should(new DependOnAllowedPluginsOnly())
        .because("a host must be able to leave out any plugin that it does not use")
        .allowEmptyShould(rooms.isEmpty());
  }

  ArchRule interfacesForOthersLiveInSpi() {
    return classes()
        .that(areInTheApi())
        .and(areOpenPublicInterfaces())
        .should()
        .resideInAPackage(root + ".spi..")
        .because("what others implement can never grow a method, so it is kept small in one place");
  }

  /** The classes that tests of plugins extend, to be held to what every plugin must do. */
  private DescribedPredicate<JavaClass> areContractsOfTheTestkit() {
    return resideInAPackage(root + ".plugin.testkit")
        .and(simpleNameEndingWith("Contract"))
        .as("contracts of the testkit");
  }

  ArchRule publicClassesAreClosed() {
    return classes()
        .that(arePublicClasses())
        .and(not(resideInAnyPackage(root + ".spi..", root + ".benchmarks..")))
        .and(not(areContractsOfTheTestkit()))
        .should(beRecordsEnumsFinalOrSealed())
        .because("a class that strangers can extend can never change its inside again");
  }

  ArchRule noNameWithoutMeaning() {
    return classes()
        .that(areNamed())
        .should(never(haveSimpleNameEndingWith("Impl")))
        .andShould(never(haveSimpleNameEndingWith("Manager")))
        .andShould(never(haveSimpleNameEndingWith("Helper")))
        .andShould(never(haveSimpleNameEndingWith("Util")))
        .andShould(never(haveSimpleNameEndingWith("Utils")))
        .because("a class must say what it is, and these words say nothing");
  }

  ArchRule noPackageWithoutMeaning() {
    return classes()
        .should(
            never(
                ArchConditions.resideInAnyPackage(
                    below("common"),
                    below("commons"),
                    below("core"),
                    below("helper"),
                    below("helpers"),
                    below("impl"),
                    below("misc"),
                    below("shared"),
                    below("util"),
                    below("utils"))))
        .because("packages are named after concepts; these names attract whatever has no home");
  }

  /** One class shields the default locale from code that reads it, and says why. */
  ArchRule noDefaultOfTheMachine() {
    return classes()
        .that(not(simpleName("PrimitiveNames")))
        .should(never(accessTargetWhere(takesTheClockOrADefault())))
        .because(
            "an assessment as of a date must come out the same on every machine and on every day");
  }

  ArchRule pointsAreExact() {
    return classes()
        .that(areInTheApi().or(resideInAPackage(root + ".drools..")))
        .should(beFreeOfFloatingPoint())
        .because("0.1 + 0.2 must be 0.3 in a result that decides a ranking");
  }

  ArchRule nothingDependsOnTheDoor() {
    return classes()
        .that(areInTheApi().or(resideInAPackage(root + ".drools..")))
        .and(not(resideInAPackage(root)))
        .should(never(dependOnClassesThat(resideInAPackage(root))))
        .because("the door depends on every room; a room that needs the door closes a cycle");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(resideInANullMarkedPackage())
        .because("NullAway looks only into packages whose package-info says @NullMarked");
  }

  ArchRule publicTypesSayTheirStatus() {
    return classes()
        .that(areInTheApi().or(resideInAPackage(root + ".drools.authoring..")))
        .and(areTopLevelAndPublic())
        .should(beAnnotatedWithApi())
        .because("a vendor must see which types stay and which may still change");
  }

  /**
   * Returns what is wrong with the dependencies that the poms declare (rule 5): a plugin on a
   * plugin that its room forbids, or the SDK on any plugin. What only tests need is free.
   */
  static List<String> forbiddenPluginDependencies(List<ReactorModule> modules) {
    List<String> violations = new ArrayList<>();
    for (ReactorModule module : modules) {
      for (ReactorModule.Need need : module.needs()) {
        modules.stream()
            .filter(other -> !need.testOnly() && other.artifact().equals(need.artifact()))
            .filter(other -> !mayDependOn(module, other))
            .forEach(other -> violations.add(module.folder() + " depends on " + other.folder()));
      }
    }
    return violations;
  }

  private static boolean mayDependOn(ReactorModule module, ReactorModule other) {
    if (other.room().isEmpty()) {
      return true;
    }
    if (module.room().isEmpty()) {
      return !module.folder().startsWith("sdk-");
    }
    return module.room().get().mayDependOn(other.room().get(), other.name());
  }

  /**
   * Returns the rule files below a folder, of which a module of the mechanism has none (rule 13).
   */
  static List<Path> ruleFilesBelow(Path folder) {
    return ProjectTree.filesBelow(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".drl"))
        .toList();
  }

  private String below(String packageName) {
    return root + ".." + packageName + "..";
  }

  /** The API is what remains of the root package without the engine, the plugins and the rest. */
  private DescribedPredicate<JavaClass> areInTheApi() {
    return resideInAPackage(root + "..")
        .and(
            not(
                resideInAnyPackage(
                    root + ".drools..",
                    root + ".plugin..",
                    root + ".benchmarks..",
                    root + ".docs..")))
        .as("are in the API");
  }

  private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> other) {
    return DescribedPredicate.<JavaClass>not(other);
  }

  private static DescribedPredicate<JavaClass> areOpenPublicInterfaces() {
    return DescribedPredicate.describe(
        "are public interfaces that are not sealed",
        type ->
            type.isInterface()
                && !type.isAnnotation()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.reflect().isSealed());
  }

  private static DescribedPredicate<JavaClass> arePublicClasses() {
    return DescribedPredicate.describe(
        "are public classes",
        type -> !type.isInterface() && type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static DescribedPredicate<JavaClass> areTopLevelAndPublic() {
    return DescribedPredicate.describe(
        "are public and not nested",
        type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static DescribedPredicate<JavaClass> areNamed() {
    return DescribedPredicate.describe("have a name", type -> !type.getSimpleName().isEmpty());
  }

  private static DescribedPredicate<JavaAccess<?>> takesTheClockOrADefault() {
    return DescribedPredicate.describe(
        "the target takes the clock, locale, zone or charset of the machine",
        access -> {
          if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
          }
          List<String> parameters = HasName.Utils.namesOf(target.getRawParameterTypes());
          boolean now =
              target.getName().equals("now")
                  && target.getOwner().getPackageName().startsWith("java.time")
                  && !parameters.equals(List.of("java.time.Clock"));
          return now || DEFAULTS.contains(target.getFullName());
        });
  }

  private static ArchCondition<JavaClass> beRecordsEnumsFinalOrSealed() {
    return condition(
        "be records, enums, final or sealed",
        (type, violations) -> {
          boolean closed =
              type.isRecord()
                  || type.isEnum()
                  || type.getModifiers().contains(JavaModifier.FINAL)
                  || type.reflect().isSealed();
          if (!closed) {
            violations.add(type.getDescription() + " can be extended");
          }
        });
  }

  private static ArchCondition<JavaClass> beFreeOfFloatingPoint() {
    return condition(
        "be free of float and double",
        (type, violations) -> {
          for (JavaField field : type.getFields()) {
            if (FLOATING.contains(field.getRawType().getName())) {
              violations.add(field.getDescription() + " is of a floating type");
            }
          }
          for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (FLOATING.contains(unit.getRawReturnType().getName())
                || unit.getRawParameterTypes().stream()
                    .anyMatch(parameter -> FLOATING.contains(parameter.getName()))) {
              violations.add(unit.getDescription() + " has a floating type in its signature");
            }
          }
          for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && convertsToFloating(target)) {
              violations.add(access.getDescription());
            }
          }
        });
  }

  private static boolean convertsToFloating(AccessTarget.CodeUnitAccessTarget target) {
    boolean decimal = target.getOwner().getName().equals("java.math.BigDecimal");
    return FLOATING.contains(target.getRawReturnType().getName())
        || (decimal
            && target.getRawParameterTypes().stream()
                .anyMatch(parameter -> FLOATING.contains(parameter.getName())));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return condition(
        "reside in a package whose package-info says @NullMarked",
        (type, violations) -> {
          boolean marked =
              type.getPackage()
                  .tryGetPackageInfo()
                  .map(info -> info.isAnnotatedWith(NullMarked.class))
                  .orElse(false);
          if (!marked) {
            violations.add(type.getDescription() + " is in a package that is not null-marked");
          }
        });
  }

  private static ArchCondition<JavaClass> beAnnotatedWithApi() {
    return condition(
        "be annotated with @API",
        (type, violations) -> {
          if (!type.isAnnotatedWith(API.class)) {
            violations.add(type.getDescription() + " has no @API(status, since)");
          }
        });
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, List<String>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<String> violations = new ArrayList<>();
        check.accept(type, violations);
        violations.forEach(violation -> events.add(SimpleConditionEvent.violated(type, violation)));
      }
    };
  }

  /** Assigns each class of the API to the slice of its package. */
  private final class ApiPackages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return areInTheApi().test(type)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of the API";
    }
  }

  /** Allows a plugin the other plugins that its room may use, and no more. */
  private final class DependOnAllowedPluginsOnly extends ArchCondition<JavaClass> {
    DependOnAllowedPluginsOnly() {
      super("depend only on plugins that their room allows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      String from = pluginOf(type).orElse("");
      if (!rooms.containsKey(from)) {
        events.add(
            SimpleConditionEvent.violated(
                type, type.getDescription() + " belongs to no plugin of a known room"));
        return;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        Optional<String> to = pluginOf(dependency.getTargetClass());
        if (to.isPresent() && !to.get().equals(from) && !allowed(from, to.get())) {
          events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
        }
      }
    }

    private boolean allowed(String from, String to) {
      Room target = rooms.get(to);
      return target != null && rooms.get(from).mayDependOn(target, to);
    }

    private Optional<String> pluginOf(JavaClass type) {
      String prefix = root + ".plugin.";
      String name = type.getPackageName() + ".";
      return name.startsWith(prefix)
          ? Optional.of(name.substring(prefix.length(), name.indexOf('.', prefix.length())))
          : Optional.empty();
    }
  }
}
