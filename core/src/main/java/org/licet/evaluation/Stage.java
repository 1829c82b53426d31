package org.licet.evaluation;

/** The step of a credential's life that a candidate applies for. */
public enum Stage {
  /** May be licensed. */
  LICENSURE,
  /** May apply for and sit the examination. */
  EXAMINATION,
  /** May be awarded the credential. */
  CERTIFICATION,
  /** May have the credential renewed. */
  RENEWAL
}
