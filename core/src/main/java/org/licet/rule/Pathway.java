package org.licet.rule;

import org.licet.evaluation.Requirement;

/** One of several pathways through a requirement. Immutable and thread-safe. */
public final class Pathway {

  final Requirement requirement;

  Pathway(Requirement requirement) {
    this.requirement = requirement;
  }
}
