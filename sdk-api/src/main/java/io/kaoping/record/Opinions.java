package io.kaoping.record;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What somebody found of the units and coalitions 评议: not what happened, but how it was judged.
 *
 * @param judgements discretionary points 酌情分
 * @param selfAssessed the points they gave themselves 自评分
 * @param ballots the sheets of polls 测评票
 * @param issued how many sheets were given out 发出票数
 * @param ratings what panels gave 评委打分
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Opinions(
    List<Judgement> judgements,
    List<SelfAssessment> selfAssessed,
    List<Ballot> ballots,
    List<IssuedBallots> issued,
    List<PanelRating> ratings) {
  /** Nothing. */
  public static final Opinions NONE =
      new Opinions(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Opinions {
    judgements = List.copyOf(judgements);
    selfAssessed = List.copyOf(selfAssessed);
    ballots = List.copyOf(ballots);
    issued = List.copyOf(issued);
    ratings = List.copyOf(ratings);
  }
}
