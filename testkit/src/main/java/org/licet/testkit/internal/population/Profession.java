package org.licet.testkit.internal.population;

/** The profession of a person, by the license under which the person practices. */
enum Profession {
  NURSE("RN"),
  PRACTICAL_NURSE("LPN"),
  CLINICAL_SOCIAL_WORKER("LCSW"),
  MASTER_SOCIAL_WORKER("LMSW"),
  BACHELOR_SOCIAL_WORKER("LBSW"),
  COUNSELOR("LPC"),
  PHARMACIST("PHARMACIST"),
  PHYSICAL_THERAPIST("PT"),
  OCCUPATIONAL_THERAPIST("OT"),
  DIETITIAN("RD"),
  UNLICENSED("");

  private static final Shares<Profession> ALL =
      Shares.of(700, NURSE)
          .and(70, PRACTICAL_NURSE)
          .and(60, CLINICAL_SOCIAL_WORKER)
          .and(50, MASTER_SOCIAL_WORKER)
          .and(10, BACHELOR_SOCIAL_WORKER)
          .and(30, COUNSELOR)
          .and(20, PHARMACIST)
          .and(20, PHYSICAL_THERAPIST)
          .and(15, OCCUPATIONAL_THERAPIST)
          .and(8, DIETITIAN)
          .and(17, UNLICENSED)
          .table();

  private final String license;

  Profession(String license) {
    this.license = license;
  }

  static Profession draw(Dice dice) {
    return ALL.draw(dice);
  }

  /** Returns the type of license in a place: California and Texas call practical nurses LVN. */
  String licenseIn(State place) {
    return this == PRACTICAL_NURSE && (place == State.CA || place == State.TX) ? "LVN" : license;
  }

  boolean isLicensed() {
    return this != UNLICENSED;
  }

  boolean isNursing() {
    return this == NURSE || this == PRACTICAL_NURSE;
  }

  boolean isSocialWork() {
    return this == CLINICAL_SOCIAL_WORKER
        || this == MASTER_SOCIAL_WORKER
        || this == BACHELOR_SOCIAL_WORKER;
  }

  /** Returns true if every ruleset knows whether the license allows independent assessment. */
  boolean isWellKnown() {
    return isNursing() || isSocialWork() || this == COUNSELOR || this == PHARMACIST;
  }

  /** Returns true if its scope of practice allows independent assessment of clients. */
  boolean assessesIndependently() {
    return this != PRACTICAL_NURSE && this != BACHELOR_SOCIAL_WORKER && this != UNLICENSED;
  }
}
