package org.licet.internal.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.person.PastState;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.rule.record.Value;

/** The values of a credential's fields on a day in the past. Thread-safe if the application is. */
record PastCredentials(ApplicationContext application) {

  /** Returns the status on a day in the past, if exactly one is certain. */
  @SuppressWarnings("unchecked") // the entry is that of the credential
  Value status(RecordEntry<?> entry, HeldCredential held) {
    for (Status status : Status.values()) {
      Condition<HeldCredential> had =
          PastState.hadStatus(List.of(status.name()), held, application);
      if (had.verdict() == Verdict.MET) {
        return Value.code(status.name(), List.of());
      }
    }
    return Value.code(
        null,
        asks(
            (RecordEntry<HeldCredential>) entry,
            PastState.hadStatus(List.of(Status.ACTIVE.name()), held, application)));
  }

  /** Returns whether the credential was restricted on a day in the past. */
  @SuppressWarnings("unchecked") // the entry is that of the credential
  Value restriction(RecordEntry<?> entry, HeldCredential held) {
    Condition<HeldCredential> was = PastState.wasUnrestricted(held, application);
    return Value.yesNo(
        was.verdict() == Verdict.UNDETERMINED ? null : was.verdict() == Verdict.NOT_MET,
        asks((RecordEntry<HeldCredential>) entry, was));
  }

  private static List<Supplier<Question>> asks(
      RecordEntry<HeldCredential> entry, Condition<HeldCredential> condition) {
    List<Question> questions = condition.questions(entry);
    return List.of(
        () ->
            questions.isEmpty()
                ? FieldQuestions.of(entry, "status", Optional.empty())
                : questions.get(0));
  }
}
