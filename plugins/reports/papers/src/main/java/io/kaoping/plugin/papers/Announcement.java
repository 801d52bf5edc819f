package io.kaoping.plugin.papers;

import io.kaoping.plugin.papers.Letter.Part;
import io.kaoping.rubric.SubjectKind;
import java.util.ArrayList;
import java.util.List;

/** The draft of the announcement of grades 等次公告: who has which grade and award, and why not. */
final class Announcement {
  private final Cohort cohort;
  private final Words words;
  private final Drafted drafted;

  Announcement(Cohort cohort) {
    this.cohort = cohort;
    this.words = cohort.words();
    this.drafted = new Drafted(cohort);
  }

  byte[] bytes() {
    Letter letter = drafted.letter();
    String title = words.say("关于" + cohort.subject() + "等次的公告", "Grades: " + cohort.subject());
    drafted.begin(title);
    drafted.opening(words.say("现将等次公告如下。", "The grades are:"));
    for (SubjectKind kind : cohort.kinds()) {
      drafted.heading(words.kind(kind) + "等次", "Grades: " + words.kind(kind));
      drafted.grades(kind, cohort.cards(kind));
    }
    if (!cohort.rubric().awards().isEmpty()) {
      drafted.heading("评先评优", "Awards");
      drafted.awards();
    }
    List<String> reasons = drafted.reasons();
    if (!reasons.isEmpty()) {
      drafted.heading("等次、名次和评先的调整", "Changes to grades, ranks and awards");
      reasons.forEach(letter::text);
    }
    letter.text(
        Part.said(words.say("公示期", "Objections may be raised until ")),
        Part.open(words.say("××××年×月×日至×月×日", "date")),
        Part.said(words.say("。对等次有异议的，请在公示期内向", ", with ")),
        Part.open(words.say("受理部门、电话", "office, telephone")),
        Part.said(words.say("书面反映。", ".")));
    List<String> attached = new ArrayList<>();
    cohort
        .kinds()
        .forEach(
            kind ->
                attached.add(words.say(words.kind(kind) + "等次表", "Grades: " + words.kind(kind))));
    letter.attachments(words.say("附件：", "Attached: "), attached);
    letter.signature(
        Part.open(words.say("发文机关署名", "issuing body")), Part.open(words.say("××××年×月×日", "date")));
    int number = 0;
    for (SubjectKind kind : cohort.kinds()) {
      letter.attachment(words.say("附件", "Attachment ") + (number + 1), attached.get(number++));
      drafted.tables(
          kind,
          new int[] {12, 44, 16, 28},
          List.of(
              words.say("序号", "No."),
              words.say("名称", "Name"),
              words.say("等次", "Grade"),
              words.say("评先评优", "Awards")),
          new Drafted.RowOf() {
            private int row;

            @Override
            public List<String> of(io.kaoping.assessment.Scorecard card) {
              return List.of(
                  String.valueOf(++row),
                  card.name(),
                  words.grade(card),
                  words.awards(card.standing().awards()));
            }
          });
    }
    return letter.bytes(title, cohort.assessment().asOf());
  }
}
