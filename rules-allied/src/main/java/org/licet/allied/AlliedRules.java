package org.licet.allied;

import org.licet.RulesModule;

/**
 * The rules of smaller credentials beside case management: the CDMS of The Commission, the CMAC of
 * ACMA, which asks the rules of the ACM, the CMCN of ABMCN and the CPHQ of NAHQ. Thread-safe.
 */
public final class AlliedRules implements RulesModule {

  @Override
  public String name() {
    return "licet-rules-allied";
  }
}
