package org.licet.acm;

import org.licet.RulesModule;

/** The rules of the ACM (Accredited Case Manager) of ACMA. Thread-safe. */
public final class AcmRules implements RulesModule {

  @Override
  public String name() {
    return "licet-rules-acm";
  }
}
