package io.kaoping.spi;

import io.kaoping.finding.Finding;
import io.kaoping.finding.Measured;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a clause observed of those with whom a subject is compared, itself included; without those
 * to whom the criterion does not apply or of whom it could not be observed. Their order is found
 * once, so that all subjects of one comparison share one object.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Peers {
  /** Nobody. */
  public static final Peers NONE = new Peers(List.of());

  private final List<Peer> all;
  private volatile @Nullable Order plain;
  private volatile @Nullable Order inPercent;

  /**
   * What a clause observed of one.
   *
   * @param subject its id
   * @param finding what was observed
   */
  public record Peer(String subject, Finding finding) {}

  /**
   * Makes peers.
   *
   * @param all one for each, in any order
   */
  public Peers(List<Peer> all) {
    this.all = List.copyOf(all);
  }

  /** Returns one for each. */
  public List<Peer> all() {
    return all;
  }

  /**
   * Returns the quantities of all that have one, in order.
   *
   * @param percent whether to take each as a percentage of its base
   */
  public Order order(boolean percent) {
    Order known = percent ? inPercent : plain;
    if (known == null) {
      known = new Order(all, percent);
      if (percent) {
        inPercent = known;
      } else {
        plain = known;
      }
    }
    return known;
  }

  /** Quantities from the least to the most. */
  public static final class Order {
    private final List<Measured> rising = new ArrayList<>();
    private volatile @Nullable Measured mean;

    private Order(List<Peer> peers, boolean percent) {
      for (Peer peer : peers) {
        Measured quantity = peer.finding().quantity(percent);
        if (quantity.base().signum() > 0) {
          rising.add(quantity);
        }
      }
      rising.sort(Measured::compare);
    }

    /** Returns how many there are. */
    public int size() {
      return rising.size();
    }

    /** Returns the least; there must be one. */
    public Measured least() {
      return rising.get(0);
    }

    /** Returns the most; there must be one. */
    public Measured most() {
      return rising.get(rising.size() - 1);
    }

    /** Counts those that are less. */
    public int below(Measured quantity) {
      return first(quantity, 0);
    }

    /** Counts those that are more. */
    public int above(Measured quantity) {
      return rising.size() - first(quantity, 1);
    }

    /** Returns the mean of all, exactly; there must be one. */
    public Measured mean() {
      Measured known = mean;
      if (known == null) {
        known = Measured.mean(rising);
        mean = known;
      }
      return known;
    }

    /** Returns the place of the first one that compares to a quantity at least as given. */
    private int first(Measured quantity, int least) {
      int from = 0;
      int to = rising.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (rising.get(middle).compare(quantity) >= least) {
          to = middle;
        } else {
          from = middle + 1;
        }
      }
      return from;
    }
  }
}
