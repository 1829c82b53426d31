package com.example.hnn;

import org.licet.RulesModule;

/** The rules of the HNN (Harbor Nurse Navigator) of Harbor General Hospital. Thread-safe. */
public final class HnnRules implements RulesModule {

  /** Returns the artifact id of this project. */
  @Override
  public String name() {
    return "rules-hnn";
  }

  /** Returns the group id of this project. */
  @Override
  public String group() {
    return "com.example";
  }
}
