package org.licet.testkit.internal.population;

/**
 * The rates, in a thousand, at which a list in an ordinary record may be incomplete. All are
 * assumptions.
 */
enum Incomplete {
  LICENSES(20),
  CERTIFICATIONS(30),
  DEGREES(20),
  EMPLOYMENT(60),
  CONTINUING_EDUCATION(80),
  PROFESSIONAL_DEVELOPMENT(40),
  EXAMINATIONS(40),
  RECORDS(60);

  final int inThousand;

  Incomplete(int inThousand) {
    this.inThousand = inThousand;
  }
}
