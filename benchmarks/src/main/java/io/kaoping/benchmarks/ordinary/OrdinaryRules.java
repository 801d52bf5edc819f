package io.kaoping.benchmarks.ordinary;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Criterion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The 24 criteria of the pack {@code w1} in ordinary DRL ({@code w1.drl} beside this class), built
 * with the executable model and run on all facts of a coalition at once.
 */
public final class OrdinaryRules {
  private static final String DRL = "w1.drl";

  /** How Drools is ordinarily used. */
  public enum Mode {
    /** A new session for each coalition, disposed of afterwards. */
    NEW_SESSION {
      @Override
      Runner runner(KieBase rules) {
        return (facts, findings) -> fire(rules.newKieSession(), facts, findings);
      }
    },
    /** A session from a pool, which resets it after each coalition. */
    SESSION_POOL {
      @Override
      Runner runner(KieBase rules) {
        KieSessionsPool pool = rules.newKieSessionsPool(1);
        return (facts, findings) -> fire(pool.newKieSession(), facts, findings);
      }
    },
    /** A stateless session. */
    STATELESS {
      @Override
      Runner runner(KieBase rules) {
        return (facts, findings) -> execute(rules.newStatelessKieSession(), facts, findings);
      }
    },
    /** A stateless session in sequential mode: each rule is looked at once, in order. */
    SEQUENTIAL {
      @Override
      void configure(KieBaseConfiguration configuration) {
        configuration.setOption(SequentialOption.YES);
      }

      @Override
      Runner runner(KieBase rules) {
        return (facts, findings) -> execute(rules.newStatelessKieSession(), facts, findings);
      }
    };

    void configure(KieBaseConfiguration configuration) {}

    abstract Runner runner(KieBase rules);

    private static void fire(KieSession session, OrdinaryFacts facts, FindingList findings) {
      try {
        session.setGlobal("findings", findings);
        facts.months().forEach(session::insert);
        facts.facts().forEach(session::insert);
        session.fireAllRules();
      } finally {
        session.dispose();
      }
    }

    private static void execute(
        StatelessKieSession session, OrdinaryFacts facts, FindingList findings) {
      session.setGlobal("findings", findings);
      List<Object> all = new ArrayList<>(facts.months());
      all.addAll(facts.facts());
      session.execute(all);
    }
  }

  /** Runs the rules on the facts of one coalition. */
  interface Runner {
    void run(OrdinaryFacts facts, FindingList findings);
  }

  private final Runner runner;

  private OrdinaryRules(Runner runner) {
    this.runner = runner;
  }

  /** Builds the rules. */
  public static OrdinaryRules build(Mode mode) throws IOException {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    mode.configure(configuration);
    return new OrdinaryRules(mode.runner(build(drl(), configuration)));
  }

  static String drl() throws IOException {
    try (InputStream drl = OrdinaryRules.class.getResourceAsStream(DRL)) {
      byte[] bytes = Objects.requireNonNull(drl, DRL).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  static KieBase build(String drl, KieBaseConfiguration configuration) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("io.kaoping", "w1-ordinary", "1");
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write(
        "src/main/resources/io/kaoping/benchmarks/ordinary/" + DRL,
        services
            .getResources()
            .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8"));
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(release).newKieBase(configuration);
  }

  /** Observes every unit by every criterion: for each unit one observation of each criterion. */
  public List<List<Observation>> observe(OrdinaryFacts submission, List<Criterion> criteria) {
    FindingList findings = new FindingList();
    runner.run(submission, findings);
    List<List<Observation>> all = new ArrayList<>(submission.units().size());
    for (UnitFact unit : submission.units()) {
      List<Observation> observations = new ArrayList<>(criteria.size());
      for (Criterion criterion : criteria) {
        Finding finding =
            findings.finding(criterion.id(), unit, usualBase(criterion.id(), unit, submission));
        observations.add(Observation.of(List.of(finding)));
      }
      all.add(observations);
    }
    return all;
  }

  private static long usualBase(String rule, UnitFact unit, OrdinaryFacts submission) {
    return switch (rule.charAt(0)) {
      case 'T' -> 1;
      case 'C' -> submission.months().size();
      default ->
          switch (rule) {
            case "I1", "I2" -> unit.problems();
            case "I4" -> unit.rectifications();
            case "I5" -> unit.tasks();
            default -> 0;
          };
    };
  }
}
