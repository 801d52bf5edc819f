package io.kaoping.benchmarks.openl;

import io.kaoping.benchmarks.Peer;
import io.kaoping.benchmarks.hand.Branch.Numbers;
import io.kaoping.benchmarks.hand.BranchGraph;
import io.kaoping.benchmarks.hand.BranchScore;
import io.kaoping.benchmarks.hand.Month;
import io.kaoping.benchmarks.hand.Rule;
import io.kaoping.benchmarks.hand.Sheet;
import io.kaoping.benchmarks.hand.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL Tablets: a decision table for the numbers, a line of its own language for each other
 * criterion ({@code w1.txt} beside this class, from which the workbook is made that OpenL reads).
 */
public final class OpenlTablets implements Peer<List<Dossier>> {
  private final Criteria criteria;

  /** Compiles the tables. */
  public OpenlTablets() {
    try {
      Path workbook = Files.createTempFile("w1", ".xlsx");
      try {
        write(workbook);
        criteria =
            new RulesEngineFactory<>(workbook.toString(), Criteria.class).newEngineInstance();
      } finally {
        Files.delete(workbook);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path workbook) throws IOException {
    try (InputStream tables = OpenlTablets.class.getResourceAsStream("w1.txt");
        Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(workbook)) {
      String text =
          new String(
              Objects.requireNonNull(tables, "w1.txt").readAllBytes(), StandardCharsets.UTF_8);
      org.apache.poi.ss.usermodel.Sheet page = book.createSheet("w1");
      int number = 0;
      for (String line : text.split("\n")) {
        Row row = page.createRow(number);
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
          if (!cells[i].isBlank()) {
            row.createCell(i).setCellValue(cells[i].strip());
          }
        }
        if (line.startsWith("SmartRules")) { // its heading is as wide as the table
          page.addMergedRegion(new CellRangeAddress(number, number, 0, 2));
        }
        number++;
      }
      book.write(out);
    }
  }

  @Override
  public List<Dossier> prepare(BranchGraph graph) {
    return graph.branches().stream().map(Dossier::of).toList();
  }

  @Override
  public List<BranchScore> judge(List<Dossier> dossiers) {
    List<BranchScore> scores = new ArrayList<>(dossiers.size());
    for (Dossier dossier : dossiers) {
      scores.add(judge(dossier));
    }
    return scores;
  }

  private BranchScore judge(Dossier of) {
    Sheet sheet = new Sheet(of.branch());
    Numbers numbers = of.branch().numbers();
    number(sheet, Rule.T1, numbers.attendanceRate());
    number(sheet, Rule.T2, numbers.studyHours());
    number(sheet, Rule.T3, numbers.duesRate());
    number(sheet, Rule.T4, numbers.volunteerRate());
    number(sheet, Rule.T5, numbers.budgetUseRate());
    number(sheet, Rule.T6, numbers.satisfaction());
    number(sheet, Rule.T7, numbers.outreachVisits());
    number(sheet, Rule.T8, numbers.trainingDays());
    number(sheet, Rule.T9, numbers.responseDays());
    number(sheet, Rule.T10, numbers.complaints());
    number(sheet, Rule.T11, numbers.vacancies());
    number(sheet, Rule.T12, numbers.lateReports());
    months(sheet, Rule.C1, criteria.lacking(of.memberMeetings()));
    months(sheet, Rule.C2, criteria.lacking(of.committeeMeetings()));
    months(sheet, Rule.C3, criteria.lacking(of.groupMeetings()));
    months(sheet, Rule.C4, criteria.lacking(of.partyLectures()));
    months(sheet, Rule.C5, criteria.lackingEvidenced(of.themedDays()));
    months(sheet, Rule.C6, criteria.lackingOpen(of.volunteerServices()));
    items(sheet, Rule.I1, criteria.overdueProblems(of.problems()));
    items(sheet, Rule.I2, criteria.lateProblems(of.problems()));
    items(sheet, Rule.I3, criteria.unprovenProblems(of.problems()));
    items(sheet, Rule.I4, criteria.overdueRectifications(of.rectifications()));
    items(sheet, Rule.I5, criteria.undatedTasks(of.tasks()));
    items(sheet, Rule.I6, criteria.unprovenTasks(of.tasks()));
    return sheet.score();
  }

  private void number(Sheet sheet, Rule rule, Stated stated) {
    if (criteria.missed(stated.name(), stated.tenths())) {
      sheet.found(rule, stated);
    }
  }

  private static void months(Sheet sheet, Rule rule, Integer[] lacking) {
    for (Integer month : lacking) {
      sheet.found(rule, Month.DUE.get(month));
    }
  }

  private static void items(Sheet sheet, Rule rule, Item[] found) {
    for (Item item : found) {
      sheet.found(rule, item.cited());
    }
  }
}
