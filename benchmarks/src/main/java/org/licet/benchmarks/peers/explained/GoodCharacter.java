package org.licet.benchmarks.peers.explained;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.benchmarks.Criterion;
import org.licet.candidate.Conduct;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** Good moral character. */
final class GoodCharacter {

  private static final Question FELONY =
      Question.OfIssuer.of(
          Seen.ISSUER,
          "does-ccmc-accept-the-disclosed-felony-conviction",
          Text.verbatim("Does " + Seen.ISSUER + " accept the disclosed felony conviction?"));
  private static final Question DISCIPLINE =
      Question.OfIssuer.of(
          Seen.ISSUER,
          "does-ccmc-accept-the-disclosed-discipline-against-a-license",
          Text.verbatim(
              "Does " + Seen.ISSUER + " accept the disclosed discipline against a license?"));

  private GoodCharacter() {}

  static ExplainedFinding judge(Conduct conduct) {
    boolean code = Known.of(conduct.codeOfConductAccepted());
    boolean felony = Known.of(conduct.felonyConviction());
    boolean discipline = Known.of(conduct.licenseDiscipline());
    String ofCode =
        code
            ? "The candidate accepts the code of conduct."
            : "The candidate does not accept the code of conduct.";
    String ofFelony =
        felony ? "A felony conviction is disclosed." : "No felony conviction is disclosed.";
    String ofDiscipline =
        discipline
            ? "Discipline against a license is disclosed."
            : "No discipline against a license is disclosed.";
    List<Question> asked = new ArrayList<>(2);
    StringBuilder open = new StringBuilder();
    if (felony) {
      asked.add(FELONY);
      open.append(ofFelony).append(' ').append(FELONY.ask());
    }
    if (discipline) {
      asked.add(DISCIPLINE);
      open.append(open.isEmpty() ? "" : " ")
          .append(ofDiscipline)
          .append(' ')
          .append(DISCIPLINE.ask());
    }
    Verdict verdict =
        !code ? Verdict.NOT_MET : asked.isEmpty() ? Verdict.MET : Verdict.UNDETERMINED;
    String reason =
        switch (verdict) {
          case NOT_MET -> ofCode;
          case MET -> ofCode + " " + ofFelony + " " + ofDiscipline;
          case UNDETERMINED -> open.toString();
        };
    return new ExplainedFinding(
        Criterion.CHARACTER,
        verdict,
        reason,
        List.of(),
        List.of(
            Evidence.of("/conduct/codeOfConductAccepted", Optional.empty(), Text.verbatim(ofCode)),
            Evidence.of("/conduct/felonyConviction", Optional.empty(), Text.verbatim(ofFelony)),
            Evidence.of(
                "/conduct/licenseDiscipline", Optional.empty(), Text.verbatim(ofDiscipline))),
        verdict == Verdict.UNDETERMINED ? asked : List.of());
  }
}
