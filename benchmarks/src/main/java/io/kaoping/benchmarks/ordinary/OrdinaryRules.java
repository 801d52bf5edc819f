package io.kaoping.benchmarks.ordinary;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Observation;
import io.kaoping.rubric.Criterion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * The 24 criteria of the pack {@code w1} in ordinary DRL ({@code w1.drl} beside this class), built
 * with the executable model and run in a new session for each coalition.
 */
public final class OrdinaryRules {
  private static final String DRL = "w1.drl";

  private final KieBase rules;

  private OrdinaryRules(KieBase rules) {
    this.rules = rules;
  }

  /** Builds the rules. */
  public static OrdinaryRules build() throws IOException {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("io.kaoping", "w1-ordinary", "1");
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    try (InputStream drl = OrdinaryRules.class.getResourceAsStream(DRL)) {
      byte[] text = Objects.requireNonNull(drl, DRL).readAllBytes();
      files.write(
          "src/main/resources/io/kaoping/benchmarks/ordinary/" + DRL,
          services.getResources().newByteArrayResource(text, "UTF-8"));
    }
    KieBuilder builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return new OrdinaryRules(services.newKieContainer(release).getKieBase());
  }

  /** Observes every unit by every criterion: for each unit one observation of each criterion. */
  public List<List<Observation>> observe(OrdinaryFacts submission, List<Criterion> criteria) {
    FindingList findings = new FindingList();
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("findings", findings);
      submission.months().forEach(session::insert);
      submission.facts().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
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
