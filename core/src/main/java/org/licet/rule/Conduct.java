package org.licet.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.reasoning.Conclusion;

/**
 * What the candidate declares about conduct and character, as it stands today. Immutable and
 * thread-safe.
 */
public final class Conduct {

  private final org.licet.candidate.Conduct stated;

  Conduct(org.licet.candidate.Conduct stated) {
    this.stated = stated;
  }

  /** Holds if the code of conduct is accepted. */
  public Answer codeOfConductAccepted() {
    return answer(
        stated.codeOfConductAccepted(),
        true,
        "codeOfConductAccepted",
        "Does the candidate accept the code of conduct?",
        "The code of conduct is accepted.",
        "The code of conduct is refused.");
  }

  /** Holds if no felony conviction is disclosed. */
  public Answer noFelonyConviction() {
    return answer(
        stated.felonyConviction(),
        false,
        "felonyConviction",
        "Is there a felony conviction?",
        "No felony conviction is disclosed.",
        "A felony conviction is disclosed.");
  }

  /** Holds if no discipline against a license is disclosed. */
  public Answer noLicenseDiscipline() {
    return answer(
        stated.licenseDiscipline(),
        false,
        "licenseDiscipline",
        "Has a license been disciplined?",
        "No discipline against a license is disclosed.",
        "Discipline against a license is disclosed.");
  }

  /** Holds if a supervisor attests to the experience. */
  public Answer supervisorAttestation() {
    return answer(
        stated.supervisorAttestation(),
        true,
        "supervisorAttestation",
        "Does the supervisor attest to the experience?",
        "A supervisor attests to the experience.",
        "No supervisor attests to the experience.");
  }

  private static Answer answer(
      Fact<Boolean> fact,
      boolean wanted,
      String field,
      String ask,
      String asWanted,
      String otherwise) {
    String pointer = "/conduct/" + field;
    Question question = new Question.OfCandidate(pointer, ask);
    return new Answer(
        fact.toOptional()
            .map(
                known ->
                    conclusion(
                        known == wanted ? asWanted : otherwise,
                        pointer,
                        List.of(),
                        answers -> Verdict.of(known == wanted)))
            .orElseGet(
                () ->
                    conclusion(
                        "Nobody has said: " + ask,
                        pointer,
                        List.of(question),
                        answers -> answers.to(question))));
  }

  private static Conclusion conclusion(
      String reason, String pointer, List<Question> questions, Conclusion.Logic logic) {
    List<Evidence> evidence = List.of(new Evidence(pointer, Optional.empty(), reason));
    return new Conclusion(reason, List.of(), evidence, questions, Set.of(), false, logic);
  }
}
