package org.licet.candidate;

/** The level of a degree, lowest first. */
public enum DegreeLevel {
  /** A diploma, such as a hospital's diploma in nursing. */
  DIPLOMA,
  /** An associate degree. */
  ASSOCIATE,
  /** A bachelor's degree. */
  BACHELOR,
  /** A master's degree. */
  MASTER,
  /** A doctorate. */
  DOCTORATE
}
