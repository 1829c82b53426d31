package org.licet.rn;

import org.licet.RulesModule;

/** The rules of the license as a registered nurse (RN) of a state of the US. Thread-safe. */
public final class RnRules implements RulesModule {

  @Override
  public String name() {
    return "licet-rules-rn";
  }
}
