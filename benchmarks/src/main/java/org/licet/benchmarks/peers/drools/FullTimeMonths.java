package org.licet.benchmarks.peers.drools;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Job;

/** Counts the calendar months of jobs in the five years before the day of evaluation. */
@SuppressWarnings("NonApiType") // the accumulator must be serializable
public final class FullTimeMonths implements AccumulateFunction<ArrayList<Job>> {

  private static final long serialVersionUID = 1L;

  @Override
  public ArrayList<Job> createContext() {
    return new ArrayList<>();
  }

  @Override
  public void init(ArrayList<Job> jobs) {
    jobs.clear();
  }

  @Override
  public void accumulate(ArrayList<Job> jobs, Object job) {
    jobs.add((Job) job);
  }

  @Override
  public void reverse(ArrayList<Job> jobs, Object job) {
    jobs.remove(job);
  }

  @Override
  public Object getResult(ArrayList<Job> jobs) {
    return Ccm.months(jobs, Peer.ON.minusYears(5), Peer.ON);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Integer.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
