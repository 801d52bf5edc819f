package io.kaoping.drools.internal.compile;

import io.kaoping.problem.Position;
import io.kaoping.problem.Problem;
import io.kaoping.problem.ProblemId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.compiler.compiler.JavaDialectConfiguration;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.memorycompiler.JavaConfiguration;

/**
 * Has Drools compile rules that {@link RuleParser} admitted: to an executable model in a class
 * loader of its own, so that nothing of it outlives its last use.
 */
final class RuleBuild {
  /** What Drools needs before the first rule, in one line so that lines keep their numbers. */
  static final String HEAD =
      "package io.kaoping.rules;"
          + " import io.kaoping.drools.authoring.Activity;"
          + " import io.kaoping.drools.authoring.CaseRecord;"
          + " import io.kaoping.drools.authoring.EarlierResult;"
          + " import io.kaoping.drools.authoring.Entry;"
          + " import io.kaoping.drools.authoring.Findings;"
          + " import io.kaoping.drools.authoring.Item;"
          + " import io.kaoping.drools.authoring.Opinion;"
          + " import io.kaoping.drools.authoring.Shortfall;"
          + " import io.kaoping.drools.authoring.Subject;"
          + " import io.kaoping.drools.authoring.Subjects;"
          + " import java.time.LocalDate;"
          + " global Findings findings;";

  private static final Pattern MODEL = Pattern.compile("(?:.*\\.)?Rules[0-9A-F]{32}");

  /** Where Drools puts the classes of the package that the head names. */
  private static final String FOLDER = "io/kaoping/rules/";

  /** Builds with one name take turns, and the compiler keeps nothing under it between them. */
  private static final Object TURN = new Object();

  private RuleBuild() {}

  /**
   * What became of a build.
   *
   * @param rules the rules ready to run, or {@code null} when there are problems or no rules
   * @param problems what Drools refused
   */
  record Outcome(@Nullable CompiledModels rules, List<Problem> problems) {}

  /** What a step of a build does, and why it may fail. */
  private interface Step {
    Outcome run(ClassLoader parent) throws ReflectiveOperationException;
  }

  /**
   * Compiles texts to one set of rules, unless compiled ones are found.
   *
   * @param path where the compiled rules would be looked for
   */
  static Outcome build(List<RuleText> texts, ClassLoader path) {
    if (texts.stream().allMatch(t -> t.rules().isEmpty())) {
      return new Outcome(null, List.of());
    }
    Outcome found = run(texts, parent -> found(texts, path, parent));
    return found.rules() != null ? found : run(texts, parent -> compile(texts, parent));
  }

  /** Returns why Drools would not compile texts, or would make no rule base of them. */
  static List<Problem> check(List<RuleText> texts, ClassLoader path) {
    Outcome outcome = build(texts, path);
    CompiledModels rules = outcome.rules();
    if (rules == null) {
      return outcome.problems();
    }
    Step base =
        parent -> {
          rules.base();
          return outcome;
        };
    return run(texts, base).problems();
  }

  /** Compiles texts to classes, for a file that spares others to do so. */
  static Outcome classes(List<RuleText> texts, SortedMap<String, byte[]> into) {
    return run(texts, parent -> compile(texts, parent, into));
  }

  private static Outcome run(List<RuleText> texts, Step step) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = Objects.requireNonNull(RuleBuild.class.getClassLoader(), "class loader");
    // Drools looks its services up by the thread's class loader, and keeps what it finds first.
    thread.setContextClassLoader(own);
    try {
      return step.run(own);
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        return refused(texts, e);
      }
      throw e;
    } catch (Exception | LinkageError e) {
      return refused(texts, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Outcome found(List<RuleText> texts, ClassLoader path, ClassLoader parent)
      throws ReflectiveOperationException {
    Map<String, byte[]> classes = CompiledRules.find(CompiledRules.path(texts), path);
    return new Outcome(classes == null ? null : load(parent, classes), List.of());
  }

  private static Outcome compile(List<RuleText> texts, ClassLoader parent)
      throws ReflectiveOperationException {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    Outcome outcome = compile(texts, parent, classes);
    return outcome.problems().isEmpty() ? new Outcome(load(parent, classes), List.of()) : outcome;
  }

  private static Outcome compile(
      List<RuleText> texts, ClassLoader parent, SortedMap<String, byte[]> classes) {
    PrimitiveNames.require();
    // Without ECJ Drools would silently take javac, which runs annotation processors.
    if (JavaDialectConfiguration.getDefaultCompilerType()
        != JavaConfiguration.CompilerType.ECLIPSE) {
      Problem problem =
          RuleSource.broken(
              Position.of("drools.dialect.java.compiler"),
              "类路径上应有 org.eclipse.jdt:ecj,且不得改用别的编译器",
              "org.eclipse.jdt:ecj must be on the class path and no other compiler be chosen");
      return new Outcome(null, List.of(problem));
    }
    KieServices services = KieServices.get();
    synchronized (TURN) {
      ReleaseId name = services.newReleaseId("io.kaoping", "rules", "1");
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(name);
      for (int i = 0; i < texts.size(); i++) {
        byte[] ascii = texts.get(i).drools().getBytes(StandardCharsets.US_ASCII);
        files.write(
            "src/main/resources/io/kaoping/rules/" + i + ".drl",
            services.getResources().newByteArrayResource(ascii, "UTF-8"));
      }
      try {
        KieBuilder builder = services.newKieBuilder(files, parent);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
          return new Outcome(null, problems(texts, errors));
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        for (String file : module.getFileNames()) {
          if (file.startsWith(FOLDER) && file.endsWith(".class")) {
            String type = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            classes.put(type, module.getBytes(file));
          }
        }
      } finally {
        services.getRepository().removeKieModule(name);
      }
    }
    return new Outcome(null, List.of());
  }

  private static CompiledModels load(ClassLoader parent, Map<String, byte[]> classes)
      throws ReflectiveOperationException {
    RuleClassLoader loader = new RuleClassLoader(parent, classes);
    List<Model> models = new ArrayList<>();
    for (String type : classes.keySet()) {
      if (MODEL.matcher(type).matches()) {
        models.add((Model) loader.loadClass(type).getDeclaredConstructor().newInstance());
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("there is no model among the classes");
    }
    return new CompiledModels(models, loader);
  }

  /** Says what Drools refused, once for each file or each place. */
  private static List<Problem> problems(List<RuleText> texts, List<Message> errors) {
    List<Problem> problems = new ArrayList<>();
    for (Message error : errors) {
      String what = error.getText().lines().findFirst().orElse("");
      if (what.startsWith("Java source of ") || what.startsWith("Parser returned a null")) {
        continue;
      }
      Position place = place(texts, error);
      Problem problem = Problem.error(ProblemId.BROKEN_RULE, place, what);
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private static Position place(List<RuleText> texts, Message error) {
    String path = error.getPath();
    if (path != null && path.matches("(?:.*/)?[0-9]{1,6}\\.drl")) {
      String number = path.substring(path.lastIndexOf('/') + 1, path.length() - ".drl".length());
      return place(List.of(texts.get(Integer.parseInt(number))));
    }
    return place(texts);
  }

  private static Position place(List<RuleText> texts) {
    if (texts.size() == 1 && !texts.get(0).rules().isEmpty()) {
      return texts.get(0).rules().get(0).position();
    }
    return Position.of(texts.size() == 1 ? texts.get(0).file() : "rules");
  }

  private static Outcome refused(List<RuleText> texts, Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String what = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new Outcome(
        null,
        List.of(
            Problem.error(
                ProblemId.BROKEN_RULE,
                place(texts),
                cause.getClass().getSimpleName() + ": " + what)));
  }

  /** Holds the classes of one set of rules and nothing else. */
  private static final class RuleClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    RuleClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** Returns the fact types that any of some texts looks for in the session. */
  static Set<Class<?>> factTypes(List<RuleText> texts) {
    Set<Class<?>> types = new LinkedHashSet<>();
    texts.forEach(t -> types.addAll(t.factTypes()));
    return types;
  }
}
