package io.kaoping.plugin.form;

import io.kaoping.rubric.Wording;

/**
 * The tables in which the data of an assessment comes, each a sheet of a workbook or a CSV file.
 */
enum FormTable {
  ASSESSMENT("考评", "Assessment"),
  UNITS("单位", "Units"),
  COALITIONS("共同体", "Coalitions"),
  MEMBERSHIPS("成员", "Members"),
  FACTS("填报", "Facts"),
  SELF_ASSESSMENT("自评", "Self-assessment"),
  ACTIVITIES("活动", "Activities"),
  /** One table for each list, with the name of the list behind this one. */
  ITEMS("清单", "List"),
  RECORDS("记录", "Records"),
  WAIVERS("豁免", "Waivers"),
  OVERRIDES("复核调整", "Adjustments"),
  JUDGEMENTS("酌情分", "Judgements"),
  BALLOTS("测评票", "Ballots"),
  ISSUED("发出票数", "Issued ballots"),
  RATINGS("评委打分", "Panel ratings"),
  EARLIER("前期考评结果", "Earlier results"),
  CALENDAR("工作日历", "Calendar");

  private final Wording title;

  FormTable(String zh, String en) {
    this.title = new Wording(zh, en);
  }

  Wording title() {
    return title;
  }
}
