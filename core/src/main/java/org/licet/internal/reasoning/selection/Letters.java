package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.internal.reasoning.condition.FactSteps;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.SelectionStep;

/**
 * The letters under which credentials appear, from tables of a ruleset. The table {@code "letters
 * of CMGT-BC"} lists other letters of the same credential. The table {@code "shared letters of
 * CMGT-BC"} lists letters that several specialties share: such a certification counts if its
 * specialty, the declared fact {@code SPECIALTY}, is in the table {@code "specialties of CMGT-BC"}.
 * Immutable and thread-safe.
 */
final class Letters {

  private static final String OTHER = "letters of ";
  private static final String SHARED = "shared letters of ";
  private static final String SPECIALTIES = "specialties of ";
  private static final String SPECIALTY = "SPECIALTY";

  private final Set<String> all;
  private final Map<String, SelectionStep<HeldCredential>> shared;

  private Letters(Set<String> all, Map<String, SelectionStep<HeldCredential>> shared) {
    this.all = all;
    this.shared = shared;
  }

  /** Returns the letters of credentials. */
  static Letters of(Collection<String> credentials, RulesetContext ruleset) {
    Set<String> all = new LinkedHashSet<>(credentials);
    Map<String, SelectionStep<HeldCredential>> shared = new LinkedHashMap<>();
    for (String credential : credentials) {
      all.addAll(listed(ruleset, OTHER + credential));
      for (String letters : listed(ruleset, SHARED + credential)) {
        all.add(letters);
        shared.put(letters, ofSpecialty(credential, ruleset));
      }
    }
    return new Letters(all, shared);
  }

  /** Returns whether a table lists letters of a credential. */
  static boolean isTable(String name) {
    return name.startsWith(OTHER) || name.startsWith(SHARED);
  }

  private static List<String> listed(RulesetContext ruleset, String table) {
    List<String> in = new ArrayList<>();
    if (ruleset.tables().containsKey(table)) {
      ruleset
          .table(table)
          .rows()
          .forEach(
              (code, row) -> {
                if (row.in()) {
                  in.add(code);
                }
              });
      in.sort(null);
    }
    return in;
  }

  private static SelectionStep<HeldCredential> ofSpecialty(
      String credential, RulesetContext ruleset) {
    DeclaredFact specialty =
        ruleset.facts().of("certifications", SPECIALTY, DeclaredFact.Type.CODE);
    return new FactSteps<>(HeldCredential::facts, specialty)
        .oneOf(listed(ruleset, SPECIALTIES + credential), ruleset.knownCodes());
  }

  /** Returns all letters, those that were given first. */
  Set<String> all() {
    return all;
  }

  /** Passes certifications whose letters name one specialty, or whose specialty is the one. */
  Selection<HeldCredential> keptOf(Selection<HeldCredential> held) {
    return shared.isEmpty()
        ? held
        : held.where(
            (one, application) -> {
              SelectionStep<HeldCredential> step =
                  one.type() instanceof Fact.Known<String> type ? shared.get(type.value()) : null;
              return step == null ? Condition.holds() : step.of(one, application);
            });
  }
}
