package org.licet.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * One thing to do, or to wait for, on the way to a credential: it closes what one criterion lacks.
 * Immutable and thread-safe.
 *
 * @param kind what there is to do
 * @param criterion the stable id of the criterion that it serves
 * @param title the criterion in words
 * @param begins the day on which it can begin at the earliest
 * @param met the day on which the criterion is met by it at the earliest. What takes nobody knows
 *     how long (a degree, a sitting, a course, a license) is taken as done on the day on which it
 *     begins, an application as submitted on the last day on which one can.
 * @param missing the amounts that the criterion lacks today; for courses, those that it would lack
 *     without them on the day to which the way leads; empty where nothing is counted
 * @param asked what will be asked of the new record, or what is to be answered: the step counts if
 *     the answers are in favor
 * @param because why the criterion is met then, in the words of its finding, or what it lacks today
 * @param through the way to what is needed first, where that is a credential of its own
 * @param exam the examination to apply for or to sit, where it is a certain one
 * @param declaration the declaration to make, as its name in the candidate's conduct
 * @param window the window of the examination for which to apply, or in which to sit; empty where
 *     nobody says when it is given
 */
public record PlanStep(
    Kind kind,
    String criterion,
    Text title,
    LocalDate begins,
    LocalDate met,
    List<Part> missing,
    List<Question> asked,
    Text because,
    Optional<PlanPath> through,
    Optional<String> exam,
    Optional<String> declaration,
    Optional<ExaminationWindow> window) {

  /** Copies the lists. */
  public PlanStep {
    missing = List.copyOf(missing);
    asked = List.copyOf(asked);
  }

  /** Tells whether it earns a record that is not there yet, of which something will be asked. */
  public boolean addsRecord() {
    return switch (kind) {
      case LEARN, DEVELOP, WORK, GRADUATE, SIT, CERTIFY, LICENSE -> true;
      case WAIT, ANSWER, DECLARE, APPLY, RENEW -> false;
    };
  }

  /** Tells whether nobody knows how long it takes, so that it ends at the earliest when it does. */
  public boolean isOpenEnded() {
    return switch (kind) {
      case LEARN, DEVELOP, GRADUATE, SIT, CERTIFY, LICENSE -> true;
      case WAIT, WORK, RENEW, ANSWER, DECLARE, APPLY -> false;
    };
  }

  /** Returns what there is to do, a sentence with its days. */
  public Text sentence() {
    return switch (kind) {
      case WAIT -> Text.of("step.WAIT", met.minusDays(1), met);
      case WORK -> Text.of("step.WORK", begins, met.minusDays(1), met);
      case ANSWER, RENEW -> Text.of("step." + kind, met);
      case DECLARE -> Text.of("step.DECLARE." + declaration.orElseThrow(), met);
      case APPLY -> window.map(one -> one.toApply(begins, met)).orElse(Text.NONE);
      case SIT -> window.map(ExaminationWindow::toSit).orElseGet(this::toSit);
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step." + kind, begins);
    };
  }

  private Text toSit() {
    return exam.map(name -> Text.of("step.SIT.exam", name, begins))
        .orElseGet(() -> Text.of("step.SIT", begins));
  }

  private Text toSitInBrief() {
    return exam.map(name -> Text.of("step.brief.SIT.exam", name))
        .orElseGet(() -> Text.of("step.brief.SIT"));
  }

  /** Returns what there is to do in a few words. */
  public Text brief() {
    return switch (kind) {
      case WAIT, WORK -> Text.of("step.brief." + kind, met.minusDays(1));
      case ANSWER -> Text.of("step.brief.ANSWER", asked.size());
      case RENEW -> Text.of("step.brief.RENEW", met);
      case APPLY -> Text.of("step.brief.APPLY", begins, met);
      case SIT -> window.map(ExaminationWindow::toSitInBrief).orElseGet(this::toSitInBrief);
      case DECLARE -> Text.of("step.brief.DECLARE." + declaration.orElseThrow());
      case LEARN, DEVELOP, CERTIFY, LICENSE, GRADUATE -> Text.of("step.brief." + kind);
    };
  }

  /** What there is to do; in this order where nothing else decides. */
  public enum Kind {
    /** Go on as the record says: time alone brings it. */
    WAIT,
    /** Answer what is open, or have the issuing body rule on it. */
    ANSWER,
    /** Make a declaration that is refused so far. */
    DECLARE,
    /** Complete continuing education. */
    LEARN,
    /** Do other professional development. */
    DEVELOP,
    /** Work full-time, 40 hours a week, in a new job. */
    WORK,
    /** Finish a degree or diploma. */
    GRADUATE,
    /** Apply for an examination that is given in some months of the year only. */
    APPLY,
    /** Sit an examination and pass. */
    SIT,
    /** Hold another credential. */
    CERTIFY,
    /** Hold a license. */
    LICENSE,
    /** Renew a license in time: by the day on which the criterion is met for the last time. */
    RENEW
  }
}
