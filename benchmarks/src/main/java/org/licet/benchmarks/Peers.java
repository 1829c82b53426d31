package org.licet.benchmarks;

import org.licet.benchmarks.peers.cel.Cel;
import org.licet.benchmarks.peers.dmn.Dmn;
import org.licet.benchmarks.peers.drools.Drools;
import org.licet.benchmarks.peers.easyrules.EasyRules;
import org.licet.benchmarks.peers.evrete.Evrete;
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
  },
  EVRETE("Evrete") {
    @Override
    public Peer make() {
      return new Evrete();
    }
  },
  EASY_RULES("Easy Rules with MVEL") {
    @Override
    public Peer make() {
      return new EasyRules();
    }
  },
  CEL("CEL") {
    @Override
    public Peer make() {
      return new Cel();
    }
  },
  DMN("DMN") {
    @Override
    public Peer make() {
      return new Dmn();
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
