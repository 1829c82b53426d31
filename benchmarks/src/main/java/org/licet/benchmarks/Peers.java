package org.licet.benchmarks;

import org.licet.benchmarks.peers.drools.Drools;
import org.licet.benchmarks.peers.java.HandWritten;
import org.licet.benchmarks.peers.stateless.StatelessDrools;

/** The peers by name. */
public enum Peers {
  JAVA("hand-written Java") {
    @Override
    public Peer make() {
      return new HandWritten();
    }
  },
  DROOLS("Drools, a session per person") {
    @Override
    public Peer make() {
      return new Drools();
    }
  },
  STATELESS("Drools, stateless sessions") {
    @Override
    public Peer make() {
      return new StatelessDrools();
    }
  };

  private final String title;

  Peers(String title) {
    this.title = title;
  }

  /** Returns what it is called in reports. */
  public String title() {
    return title;
  }

  /** Makes one, with everything prepared. */
  public abstract Peer make();
}
