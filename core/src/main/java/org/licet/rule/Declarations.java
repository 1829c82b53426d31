package org.licet.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.PastState;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * The declarations of the candidate about conduct and character, as of today. Conduct that is clean
 * today counts as clean on a day in the past, and the finding shows this assumption. Immutable and
 * thread-safe.
 */
public final class Declarations {

  private static final Declaration CODE_OF_CONDUCT =
      new Declaration(
          org.licet.candidate.Conduct::codeOfConductAccepted,
          "codeOfConductAccepted",
          true,
          "code-of-conduct");
  private static final Declaration FELONY =
      new Declaration(
          org.licet.candidate.Conduct::felonyConviction, "felonyConviction", false, "felony");
  private static final Declaration DISCIPLINE =
      new Declaration(
          org.licet.candidate.Conduct::licenseDiscipline, "licenseDiscipline", false, "discipline");
  private static final Declaration ATTESTATION =
      new Declaration(
          org.licet.candidate.Conduct::supervisorAttestation,
          "supervisorAttestation",
          true,
          "attestation");

  private final CandidateFacts declared;

  Declarations(CandidateFacts declared) {
    this.declared = declared;
  }

  /** Holds if the code of conduct is accepted. */
  public Answer codeOfConductAccepted() {
    return CODE_OF_CONDUCT.answer;
  }

  /** Holds if no felony conviction is disclosed. */
  public Answer noFelonyConviction() {
    return FELONY.answer;
  }

  /** Holds if no discipline against a license is disclosed. */
  public Answer noLicenseDiscipline() {
    return DISCIPLINE.answer;
  }

  /** Holds if a supervisor attests to the experience. */
  public Answer supervisorAttestation() {
    return ATTESTATION.answer;
  }

  /** Holds if a declared fact is true. */
  public Answer holds(String fact) {
    return declared.holds(fact);
  }

  /** Holds if a declared fact is false. */
  public Answer doesNotHold(String fact) {
    return declared.doesNotHold(fact);
  }

  /** The declarations, each with its three possible conclusions. */
  private static final class Declaration implements Reasoning {

    private final Function<org.licet.candidate.Conduct, Fact<Boolean>> stated;
    private final boolean wanted;
    private final Conclusion asWanted;
    private final Conclusion takenAsWanted;
    private final Conclusion otherwise;
    private final Conclusion unknown;
    private final Answer answer = new Answer(this);

    Declaration(
        Function<org.licet.candidate.Conduct, Fact<Boolean>> stated,
        String field,
        boolean wanted,
        String key) {
      String pointer = "/conduct/" + field;
      Text ask = Text.of("ask." + key);
      this.stated = stated;
      this.wanted = wanted;
      this.asWanted = settled(Verdict.MET, pointer, Text.of(key + "." + wanted));
      this.takenAsWanted =
          asWanted.explained(grounds -> grounds.restingOn(PastState.ON_ASSUMPTION));
      this.otherwise = settled(Verdict.NOT_MET, pointer, Text.of(key + "." + !wanted));
      List<Together> asked = List.of(Together.of(List.of(Question.OfCandidate.of(pointer, ask))));
      this.unknown =
          Conclusion.open(() -> grounds(pointer, Text.of("reason.nobody-said", ask), asked));
    }

    private static Conclusion settled(Verdict verdict, String pointer, Text reason) {
      return Conclusion.settled(verdict, () -> grounds(pointer, reason, List.of()));
    }

    private static Explanation grounds(String pointer, Text reason, List<Together> asked) {
      List<Evidence> evidence = List.of(Evidence.of(pointer, Optional.empty(), reason));
      return new Explanation(reason, List.of(), evidence, asked, Set.of(), false);
    }

    @Override
    public Verdict verdict(ApplicationContext application) {
      return explain(application).verdict();
    }

    @Override
    public Conclusion explain(ApplicationContext application) {
      application.read("/conduct");
      Fact<Boolean> fact = stated.apply(application.candidate().conduct());
      if (!fact.isKnown()) {
        return unknown;
      }
      if (!fact.is(wanted)) {
        return otherwise;
      }
      return application.isPast() ? takenAsWanted : asWanted;
    }
  }
}
