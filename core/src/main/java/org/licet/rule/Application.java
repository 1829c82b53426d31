package org.licet.rule;

import java.util.function.Consumer;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.IssuerQuestions;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;

/**
 * A candidate's application for a credential at a stage on a date. Every rule that concludes a
 * criterion matches it. A rule without patterns fires once, when the ruleset is loaded; Licet then
 * applies it to each candidate.
 *
 * <p>A rule reads {@code $application : Application( $license :
 * licenses.ofType("RN").active().any() )} and concludes with {@code
 * $application.conclude($license);}. Not thread-safe: it belongs to one session.
 */
public final class Application {

  private final RulesetContext basis;
  private final Consumer<Reasoning> concluded;

  Application(RulesetContext basis, Consumer<Reasoning> concluded) {
    this.basis = basis;
    this.concluded = concluded;
  }

  /** Concludes the criterion that the rule names in {@code @criterion}. */
  public void conclude(Answer answer) {
    answer.decisions.forEach(
        question -> basis.issuerQuestions().add(question, IssuerQuestions.DECISION));
    concluded.accept(answer.reasoning);
  }

  /** The licenses. */
  public Licenses getLicenses() {
    return new Licenses(basis, Selection.of(RecordList.LICENSES));
  }

  /** The certifications already held. */
  public Licenses getCertifications() {
    return new Licenses(basis, Selection.of(RecordList.CERTIFICATIONS));
  }

  /** The licenses and certifications together. */
  public Licenses getLicensesAndCertifications() {
    return new Licenses(basis, Selection.of(RecordList.LICENSES_AND_CERTIFICATIONS));
  }

  /** The degrees. */
  public Degrees getDegrees() {
    return Degrees.of(basis);
  }

  /** The jobs. */
  public Employment getEmployment() {
    return Employment.of(basis);
  }

  /** The continuing education. */
  public Courses getContinuingEducation() {
    return Courses.of(basis);
  }

  /** The professional development in categories other than continuing education. */
  public Activities getProfessionalDevelopment() {
    return Activities.of(basis);
  }

  /** The attempts at examinations. */
  public Examinations getExaminations() {
    return Examinations.of(basis);
  }

  /** The degrees in progress: those that are expected after the day of evaluation. */
  public Degrees getDegreesInProgress() {
    return Degrees.inProgress(basis);
  }

  /** The records of kinds that have no list of their own, such as academic courses. */
  public OtherRecords getRecords() {
    return OtherRecords.of(basis);
  }

  /** The state or country where the candidate lives. */
  public Residence getResidence() {
    return new Residence(basis);
  }

  /** The declarations about conduct and character. */
  public Declarations getConduct() {
    return new Declarations(new CandidateFacts(basis, "conduct"));
  }

  /** Other credentials, held or judged by their own rules. */
  public Credentials getCredentials() {
    return new Credentials(basis);
  }

  /** Decisions of issuing bodies. */
  public Rulings getRulings() {
    return new Rulings(basis);
  }

  /** The declared facts about the candidate. */
  public CandidateFacts getFacts() {
    return new CandidateFacts(basis, DeclaredFact.CANDIDATE);
  }
}
