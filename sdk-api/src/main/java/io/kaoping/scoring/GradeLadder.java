package io.kaoping.scoring;

import io.kaoping.rubric.Award;
import io.kaoping.rubric.Grade;
import io.kaoping.rubric.Points;
import io.kaoping.rubric.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grades of one kind of subject, best first; a grade is its place, and {@link
 * Contender#NO_GRADE} is none.
 *
 * @param grades the grades
 * @param awards the awards, by whose names it is told who loses them
 */
record GradeLadder(List<Grade> grades, List<Award> awards) {
  /** Returns the best grade whose least total is reached; below all of them the last one. */
  int byTotal(Points total) {
    for (int i = 0; i < grades.size(); i++) {
      if (total.compareTo(grades.get(i).from()) >= 0) {
        return i;
      }
    }
    return last();
  }

  int place(String id) {
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("id is no grade: " + id);
  }

  /** Returns the place of the last grade; none where there are no grades. */
  int last() {
    return grades.size() - 1;
  }

  /** Returns a place that is on the ladder: the last one for all below it. */
  int capped(int place) {
    return Math.min(place, last());
  }

  String id(int place) {
    return grades.get(place).id();
  }

  Wording word(int place) {
    return grades.get(place).wording();
  }

  /** Returns what an award is called. */
  Wording award(String id) {
    return awards.stream()
        .filter(award -> award.id().equals(id))
        .map(Award::wording)
        .findFirst()
        .orElseGet(() -> Wording.same(id));
  }

  @Nullable Grade gradeIfAny(int place) {
    return place < 0 ? null : grades.get(place);
  }
}
