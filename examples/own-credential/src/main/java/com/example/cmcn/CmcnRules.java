package com.example.cmcn;

import org.licet.RulesModule;

/** The rules of the CMCN (Certified Managed Care Nurse) of ABMCN. Thread-safe. */
public final class CmcnRules implements RulesModule {

  /** Returns the artifact id of this project. */
  @Override
  public String name() {
    return "rules-cmcn";
  }

  /** Returns the group id of this project. */
  @Override
  public String group() {
    return "com.example";
  }
}
