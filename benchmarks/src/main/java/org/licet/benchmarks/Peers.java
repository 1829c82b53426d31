package org.licet.benchmarks;

import org.licet.benchmarks.peers.java.HandWritten;

/** The peers by name. */
public enum Peers {
  JAVA("hand-written Java") {
    @Override
    public Peer make() {
      return new HandWritten();
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
