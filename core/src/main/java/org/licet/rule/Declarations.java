package org.licet.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Conduct;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.fact.NamedFields;
import org.licet.internal.reasoning.person.PastState;
import org.licet.text.Text;

/**
 * The declarations of the candidate about conduct and character, as of today. Conduct that is clean
 * today counts as clean on a day in the past, and the finding shows this assumption. Immutable and
 * thread-safe.
 */
public final class Declarations {

  private static final String PLACE = "conduct";

  private final CandidateFacts declared;

  Declarations(CandidateFacts declared) {
    this.declared = declared;
  }

  /** Holds if the code of conduct is accepted. */
  public Answer codeOfConductAccepted() {
    return holds("codeOfConductAccepted");
  }

  /** Holds if no felony conviction is disclosed. */
  public Answer noFelonyConviction() {
    return doesNotHold("felonyConviction");
  }

  /** Holds if no discipline against a license is disclosed. */
  public Answer noLicenseDiscipline() {
    return doesNotHold("licenseDiscipline");
  }

  /** Holds if a supervisor attests to the experience. */
  public Answer supervisorAttestation() {
    return holds("supervisorAttestation");
  }

  /** Holds if a declared fact or a field of the format is true: {@code "codeOfConductAccepted"}. */
  public Answer holds(String fact) {
    return declaration(fact, true).orElseGet(() -> declared.holds(fact));
  }

  /** Holds if a declared fact or a field of the format is false: {@code "felonyConviction"}. */
  public Answer doesNotHold(String fact) {
    return declaration(fact, false).orElseGet(() -> declared.doesNotHold(fact));
  }

  private static Optional<Answer> declaration(String field, boolean wanted) {
    return NamedFields.has(PLACE, field)
        ? Optional.of(new Answer(new Declaration(field, wanted)))
        : Optional.empty();
  }

  /** A declaration with its possible conclusions. */
  private static final class Declaration implements Reasoning {

    private final Field<Conduct> stated;
    private final boolean wanted;
    private final Conclusion asWanted;
    private final Conclusion takenAsWanted;
    private final Conclusion otherwise;
    private final Conclusion unknown;

    Declaration(String field, boolean wanted) {
      String pointer = "/" + PLACE + "/" + field;
      Text ask = Text.of(NamedFields.ask(PLACE, field));
      this.stated = NamedFields.of(Conduct.TYPE, field);
      this.wanted = wanted;
      this.asWanted = settled(Verdict.MET, pointer, NamedFields.stated(PLACE, field, wanted));
      this.takenAsWanted =
          asWanted.explained(grounds -> grounds.restingOn(PastState.ON_ASSUMPTION));
      this.otherwise = settled(Verdict.NOT_MET, pointer, NamedFields.stated(PLACE, field, !wanted));
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
    public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
      return MetDays.sameAs(this, application, answers, MetDays.NEVER);
    }

    @Override
    public Conclusion explain(ApplicationContext application) {
      application.read("/conduct");
      Fact<Boolean> fact = NamedFields.answer(stated, application.candidate().conduct());
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
