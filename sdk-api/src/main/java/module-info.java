/** The values, the entry class and the SPI of Kaoping 考评; it has no run-time dependency. */
module io.kaoping.api {
  requires static transitive org.jspecify;
  requires static transitive org.apiguardian.api;

  exports io.kaoping;
  exports io.kaoping.assessment;
  exports io.kaoping.checklist;
  exports io.kaoping.coalition;
  exports io.kaoping.finding;
  exports io.kaoping.pack;
  exports io.kaoping.problem;
  exports io.kaoping.record;
  exports io.kaoping.rubric;
  exports io.kaoping.scoring;
  exports io.kaoping.spi;

  uses io.kaoping.spi.AssessmentFormat;
  uses io.kaoping.spi.CriterionForm;
  uses io.kaoping.spi.EngineProvider;
  uses io.kaoping.spi.RubricSource;
  uses io.kaoping.spi.ScoringModel;
  uses io.kaoping.spi.SubmissionFormat;
}
