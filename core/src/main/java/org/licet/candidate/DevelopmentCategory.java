package org.licet.candidate;

/** ANCC's renewal categories other than continuing education. */
public enum DevelopmentCategory {
  /** Academic credits. */
  ACADEMIC_CREDIT,
  /** Presentations. */
  PRESENTATION,
  /** A project of evidence-based practice or quality improvement. */
  EVIDENCE_BASED_PRACTICE,
  /** A publication or research. */
  PUBLICATION,
  /** Hours as a preceptor. */
  PRECEPTOR,
  /** Service to the profession. */
  SERVICE,
  /** Hours of practice. */
  PRACTICE_HOURS,
  /** Taking the examination again. */
  RETEST
}
