package org.licet.benchmarks.peers.evrete;

import java.util.ArrayList;
import java.util.List;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.person.Job;

/** The results of rules on single records, for the rules on all of them. Not thread-safe. */
public final class Tally {

  private final List<Job> supervised = new ArrayList<>();
  private final List<Job> caseManagement = new ArrayList<>();
  private final List<Job> supervising = new ArrayList<>();
  private int failed;
  private boolean windowOver;
  private int met;

  /** Counts a failed attempt. */
  public void fail() {
    failed++;
  }

  /** Records a failed attempt after which the next window is over. */
  public void missWindow() {
    windowOver = true;
  }

  /** Adds a met criterion. */
  public void meet(Criterion criterion) {
    met |= criterion.bit();
  }

  public List<Job> getSupervised() {
    return supervised;
  }

  public List<Job> getCaseManagement() {
    return caseManagement;
  }

  public List<Job> getSupervising() {
    return supervising;
  }

  public int getFailed() {
    return failed;
  }

  public boolean isWindowOver() {
    return windowOver;
  }

  /** Returns the criteria that are met. */
  public Outcome toOutcome() {
    return new Outcome(met);
  }
}
