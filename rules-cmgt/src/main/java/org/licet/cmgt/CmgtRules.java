package org.licet.cmgt;

import org.licet.RulesModule;

/** The rules of the CMGT-BC (Nursing Case Management, Board Certified) of ANCC. Thread-safe. */
public final class CmgtRules implements RulesModule {

  @Override
  public String name() {
    return "licet-rules-cmgt";
  }
}
