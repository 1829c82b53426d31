package org.licet.ccm;

import org.licet.RulesModule;

/** The rules of the CCM (Certified Case Manager) of CCMC. Thread-safe. */
public final class CcmRules implements RulesModule {

  @Override
  public String name() {
    return "licet-rules-ccm";
  }
}
