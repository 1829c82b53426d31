package org.licet.testkit;

/**
 * How often a list may go on in a record kept with ordinary care, in a thousand, where there is a
 * list. All of them are assumptions.
 */
enum Incomplete {
  LICENSES(20),
  CERTIFICATIONS(30),
  DEGREES(20),
  EMPLOYMENT(60),
  CONTINUING_EDUCATION(80),
  PROFESSIONAL_DEVELOPMENT(40),
  EXAMINATIONS(40);

  final int inThousand;

  Incomplete(int inThousand) {
    this.inThousand = inThousand;
  }
}
