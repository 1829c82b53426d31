package org.licet.benchmarks;

import java.util.Locale;
import org.licet.benchmarks.peers.cel.Cel;
import org.licet.benchmarks.peers.dmn.Dmn;
import org.licet.benchmarks.peers.drools.Drools;
import org.licet.benchmarks.peers.drools.ExaminationRules;
import org.licet.benchmarks.peers.easyrules.EasyRules;
import org.licet.benchmarks.peers.evrete.Evrete;
import org.licet.benchmarks.peers.java.HandWritten;
import org.licet.benchmarks.peers.stateless.StatelessDrools;

/** The peers by name. */
public enum Peers {
  JAVA("hand-written Java, verdicts and nothing else") {
    @Override
    public Peer make() {
      return new HandWritten();
    }
  },
  DROOLS("Drools 10.2.0, facts one by one in a new session per person") {
    @Override
    public Peer make() {
      return new Drools(ExaminationRules.load());
    }
  },
  STATELESS("Drools 10.2.0, stateless sessions") {
    @Override
    public Peer make() {
      return new StatelessDrools();
    }
  },
  EVRETE("Evrete 4.0.3") {
    @Override
    public Peer make() {
      return new Evrete();
    }
  },
  EASY_RULES("Easy Rules 4.1.0 with MVEL") {
    @Override
    public Peer make() {
      return new EasyRules();
    }
  },
  CEL("CEL 0.14.0") {
    @Override
    public Peer make() {
      return new Cel();
    }
  },
  DMN("kie-dmn-core 10.2.0") {
    @Override
    public Peer make() {
      return new Dmn();
    }
  };

  private final String title;

  Peers(String title) {
    this.title = title;
  }

  /** Returns its name on the command line and in figures. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the peer with a name. */
  public static Peers of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Returns its name in reports. */
  public String title() {
    return title;
  }

  /** Creates the peer, ready to evaluate. */
  public abstract Peer make();
}
