package org.licet.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Grounds;
import org.licet.text.Text;

/**
 * What the candidate declares about conduct and character, as it stands today. Immutable and
 * thread-safe.
 */
public final class Conduct {

  private static final Declaration CODE_OF_CONDUCT =
      new Declaration("codeOfConductAccepted", true, "code-of-conduct");
  private static final Declaration FELONY = new Declaration("felonyConviction", false, "felony");
  private static final Declaration DISCIPLINE =
      new Declaration("licenseDiscipline", false, "discipline");
  private static final Declaration ATTESTATION =
      new Declaration("supervisorAttestation", true, "attestation");

  private final org.licet.candidate.Conduct stated;

  Conduct(org.licet.candidate.Conduct stated) {
    this.stated = stated;
  }

  /** Holds if the code of conduct is accepted. */
  public Answer codeOfConductAccepted() {
    return CODE_OF_CONDUCT.answer(stated.codeOfConductAccepted());
  }

  /** Holds if no felony conviction is disclosed. */
  public Answer noFelonyConviction() {
    return FELONY.answer(stated.felonyConviction());
  }

  /** Holds if no discipline against a license is disclosed. */
  public Answer noLicenseDiscipline() {
    return DISCIPLINE.answer(stated.licenseDiscipline());
  }

  /** Holds if a supervisor attests to the experience. */
  public Answer supervisorAttestation() {
    return ATTESTATION.answer(stated.supervisorAttestation());
  }

  /** What may be declared, with the three answers that it leads to: the same for everybody. */
  private static final class Declaration {

    private final boolean wanted;
    private final Answer asWanted;
    private final Answer otherwise;
    private final Answer untold;

    Declaration(String field, boolean wanted, String key) {
      String pointer = "/conduct/" + field;
      Text ask = Text.of("ask." + key);
      this.wanted = wanted;
      this.asWanted = new Answer(settled(Verdict.MET, pointer, Text.of(key + "." + wanted)));
      this.otherwise = new Answer(settled(Verdict.NOT_MET, pointer, Text.of(key + "." + !wanted)));
      List<Set<Question>> asked = List.of(Set.of(new Question.OfCandidate(pointer, ask)));
      this.untold =
          new Answer(
              Conclusion.open(() -> grounds(pointer, Text.of("reason.nobody-said", ask), asked)));
    }

    private static Conclusion settled(Verdict verdict, String pointer, Text reason) {
      return Conclusion.settled(verdict, () -> grounds(pointer, reason, List.of()));
    }

    private static Grounds grounds(String pointer, Text reason, List<Set<Question>> asked) {
      List<Evidence> evidence = List.of(new Evidence(pointer, Optional.empty(), reason));
      return new Grounds(reason, List.of(), evidence, asked, Set.of(), false);
    }

    Answer answer(Fact<Boolean> stated) {
      if (!stated.isKnown()) {
        return untold;
      }
      return stated.is(wanted) ? asWanted : otherwise;
    }
  }
}
