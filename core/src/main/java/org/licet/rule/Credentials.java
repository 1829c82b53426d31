package org.licet.rule;

import org.licet.evaluation.Stage;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.StageReasoning;
import org.licet.internal.reasoning.StageWithinMonths;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;

/**
 * Other credentials: those that the candidate holds, and those whose requirements the candidate
 * meets by their own rules, as of the day of evaluation. If the rules of a credential are not
 * loaded, the answer cannot be determined, and Licet asks nobody. Immutable and thread-safe.
 */
public final class Credentials {

  private final RulesetContext basis;

  Credentials(RulesetContext basis) {
    this.basis = basis;
  }

  private Licenses held(String credential) {
    return new Licenses(basis, Selection.of(RecordList.LICENSES_AND_CERTIFICATIONS))
        .ofType(credential)
        .active()
        .unexpired();
  }

  /** Holds if an active, unexpired license or certification of the name is on record. */
  public Answer holds(String credential) {
    return held(credential).any();
  }

  /** Holds if no active, unexpired license or certification of the name is on record. */
  public Answer doesNotHold(String credential) {
    return held(credential).none();
  }

  private Answer may(String credential, Stage stage) {
    return new Answer(reasoning(credential, stage));
  }

  private Answer mayNot(String credential, Stage stage) {
    return new Answer(reasoning(credential, stage).opposite());
  }

  private Reasoning reasoning(String credential, Stage stage) {
    basis.askedStages().add(new AskedStage(credential, stage));
    return StageReasoning.of(credential, stage);
  }

  /** Holds if the candidate meets what the credential requires to apply for its examination. */
  public Answer mayApplyFor(String credential) {
    return may(credential, Stage.EXAMINATION);
  }

  /**
   * Holds if the candidate meets what the credential requires to apply for its examination on the
   * day of evaluation, or on a day in the given number of months after it. Licet assumes that
   * records stay as they are and that current jobs continue: the word finds candidates who qualify
   * by working, and not those who could qualify by study. A license that expires counts until then,
   * because nobody knows whether it will be renewed.
   */
  public Answer mayApplyInMonths(String credential, long months) {
    basis.askedStages().add(new AskedStage(credential, Stage.EXAMINATION));
    return new Answer(new StageWithinMonths(new AskedStage(credential, Stage.EXAMINATION), months));
  }

  /** Holds if the candidate does not meet what the credential requires for its examination. */
  public Answer mayNotApplyFor(String credential) {
    return mayNot(credential, Stage.EXAMINATION);
  }

  /** Holds if the candidate meets what the credential requires for its award. */
  public Answer mayBeAwarded(String credential) {
    return may(credential, Stage.CERTIFICATION);
  }

  /** Holds if the candidate does not meet what the credential requires for its award. */
  public Answer mayNotBeAwarded(String credential) {
    return mayNot(credential, Stage.CERTIFICATION);
  }

  /** Holds if the candidate meets what the license requires. */
  public Answer mayBeLicensedAs(String credential) {
    return may(credential, Stage.LICENSURE);
  }

  /** Holds if the candidate does not meet what the license requires. */
  public Answer mayNotBeLicensedAs(String credential) {
    return mayNot(credential, Stage.LICENSURE);
  }

  /** Holds if the candidate meets what the credential requires for its renewal. */
  public Answer mayRenew(String credential) {
    return may(credential, Stage.RENEWAL);
  }

  /** Holds if the candidate does not meet what the credential requires for its renewal. */
  public Answer mayNotRenew(String credential) {
    return mayNot(credential, Stage.RENEWAL);
  }
}
