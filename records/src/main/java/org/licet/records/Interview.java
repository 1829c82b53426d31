package org.licet.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateAnswers;
import org.licet.json.InvalidCandidateException;
import org.licet.outlook.Difference;
import org.licet.records.internal.output.FormWording;
import org.licet.records.internal.output.WrittenAnswer;
import org.licet.records.internal.table.Cell;

/**
 * Asks a person for the facts that decide, one question at a time. The question that settles most
 * comes first. The interview ends as soon as every decision is final, or if no question is left
 * that the person can answer.
 *
 * <pre>{@code
 * Interview interview =
 *     Interview.of(evaluator, nurse, day).about("CCM", Stage.EXAMINATION);
 * while (interview.question().isPresent()) {
 *   System.out.println(interview.question().get().question().ask());
 *   interview.answer(in.readLine());
 * }
 * store(interview.candidate());
 * }</pre>
 *
 * <p>The order is that of {@link OpenQuestion#ofAll}. Not thread-safe.
 */
public final class Interview {

  /** A name by which a ruling can record who made it. */
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_./+-]*");

  /** A credential and a stage to decide. */
  private record Task(String credential, Stage stage) {}

  /**
   * The interview after an answer.
   *
   * @param unknown the questions that the person cannot answer
   * @param skipped the questions that come again after the others
   * @param given the answer that led here; null if there is none
   */
  private record State(
      Candidate candidate,
      List<Evaluation> evaluations,
      Set<Asked> unknown,
      Set<Asked> skipped,
      @Nullable CandidateAnswers given) {}

  /** A question: its words name the record, whose place in the list may change. */
  private record Asked(String key, String words) {

    static Asked of(OpenQuestion question) {
      return new Asked(question.key(), question.question().ask().toString());
    }
  }

  private final Evaluator evaluator;
  private final LocalDate on;
  private final List<Task> tasks;
  private final Deque<State> earlier = new ArrayDeque<>();
  private State now;

  private Interview(Evaluator evaluator, LocalDate on, List<Task> tasks, Candidate candidate) {
    this.evaluator = evaluator;
    this.on = on;
    this.tasks = tasks;
    this.now = new State(candidate, evaluations(candidate), Set.of(), Set.of(), null);
  }

  /** Returns an interview without a credential yet, by the rules in force on a day. */
  public static Interview of(Evaluator evaluator, Candidate candidate, LocalDate on) {
    return new Interview(evaluator, on, List.of(), candidate);
  }

  /**
   * Returns a new interview that also decides about a credential.
   *
   * @throws IllegalArgumentException if the credential is not loaded, or has no such stage
   * @throws EvaluationException if a rule fails on the candidate
   */
  public Interview about(String credential, Stage stage) {
    List<Task> more = new ArrayList<>(tasks);
    more.add(new Task(credential, stage));
    return new Interview(evaluator, on, more, now.candidate);
  }

  private List<Evaluation> evaluations(Candidate candidate) {
    return tasks.stream()
        .map(task -> evaluator.evaluate(candidate, task.credential, task.stage, on))
        .toList();
  }

  /** Returns the candidate with the answers so far. */
  public Candidate candidate() {
    return now.candidate;
  }

  /** Returns the evaluations of the candidate with the answers so far. */
  public List<Evaluation> evaluations() {
    return now.evaluations;
  }

  /** Returns whether every decision is final, no matter how further questions are answered. */
  public boolean isDecided() {
    return now.evaluations.stream()
        .noneMatch(evaluation -> evaluation.decision() == Decision.UNDETERMINED);
  }

  /** Returns the question to ask now; empty at the end. */
  public Optional<OpenQuestion> question() {
    List<OpenQuestion> open = open();
    Optional<OpenQuestion> first =
        open.stream().filter(one -> !now.skipped.contains(Asked.of(one))).findFirst();
    return first.isPresent() || open.isEmpty()
        ? first
        : now.skipped.stream()
            .flatMap(asked -> open.stream().filter(one -> Asked.of(one).equals(asked)))
            .findFirst();
  }

  /** Returns the open questions that the person may know. */
  private List<OpenQuestion> open() {
    return OpenQuestion.ofAll(now.evaluations).stream()
        .filter(one -> !now.unknown.contains(Asked.of(one)))
        .toList();
  }

  /** Describes the answer that the current question takes; empty at the end. */
  public Optional<String> expected(Locale locale) {
    return question().map(asked -> FormWording.of(locale).expected(asked));
  }

  /**
   * Answers the current question as a person writes it, see {@link FilledForm}. {@code ?}, {@code
   * unknown}, {@code don't know} and {@code no sé} mean that the person does not know.
   *
   * @return the evaluations that the answer changed
   * @throws InvalidCandidateException if the text does not answer the question, or contradicts the
   *     record. The question is still the current one.
   * @throws IllegalStateException if there is no question
   */
  public List<Difference> answer(String written) {
    OpenQuestion asked = current();
    Cell cell = Cell.ofText(written);
    if (cell == null) {
      throw new InvalidCandidateException(
          asked.key(), "The answer is blank. Expected an answer, or \"unknown\".");
    }
    if (WrittenAnswer.isOpen(cell)) {
      unknown();
      return List.of();
    }
    return answer(value(cell, asked));
  }

  private static JsonNode value(Cell cell, OpenQuestion asked) {
    try {
      JsonNode value = WrittenAnswer.of(cell, asked.question().answer().kind(), asked.key());
      return asked.question() instanceof Question.OfIssuer issuer
              && !value.isObject()
              && CODE.matcher(issuer.ruling()).matches()
          ? JsonNodeFactory.instance.objectNode().put("by", issuer.ruling()).set("answer", value)
          : value;
    } catch (IllegalArgumentException e) {
      throw new InvalidCandidateException(asked.key(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the dates that a written answer to the current question may mean: {@code 3/5/24} may be
   * in March or in May. Returns an empty list if the answer is no date, or the question asks for
   * none.
   */
  public List<PartialDate> readings(String written) {
    Cell cell = Cell.ofText(written);
    return cell != null
            && question()
                .filter(asked -> asked.question().answer().kind() == AnswerType.Kind.DATE)
                .isPresent()
        ? WrittenAnswer.readings(cell)
        : List.of();
  }

  /**
   * Answers the current question with a value as in the candidate format, see {@link
   * CandidateAnswers}.
   *
   * @return the evaluations that the answer changed
   * @throws InvalidCandidateException if the value does not answer the question, adds nothing to
   *     the record, or contradicts it. The question is still the current one.
   * @throws IllegalStateException if there is no question
   */
  public List<Difference> answer(JsonNode value) {
    OpenQuestion asked = current();
    CandidateAnswers given = CandidateAnswers.about(now.candidate).with(asked.key(), value);
    Candidate answered = given.applyTo(now.candidate);
    if (answered.equals(now.candidate)) {
      throw new InvalidCandidateException(
          asked.key(),
          "The answer adds nothing to the record. Expected another answer, or \"unknown\".");
    }
    List<Evaluation> before = now.evaluations;
    List<Evaluation> after;
    try {
      after = evaluations(answered);
    } catch (EvaluationException e) {
      throw new InvalidCandidateException(asked.key(), e.failure().message());
    }
    go(new State(answered, after, now.unknown, now.skipped, given));
    List<Difference> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Difference one = Difference.between(before.get(i), after.get(i));
      if (one.decisionMoved() || !one.verdicts().isEmpty()) {
        changed.add(one);
      }
    }
    return changed;
  }

  /**
   * Leaves the current question open, and does not ask it again.
   *
   * @throws IllegalStateException if there is no question
   */
  public void unknown() {
    go(new State(now.candidate, now.evaluations, with(now.unknown), now.skipped, null));
  }

  /**
   * Asks the current question again after the others.
   *
   * @throws IllegalStateException if there is no question
   */
  public void skip() {
    go(new State(now.candidate, now.evaluations, now.unknown, with(now.skipped), null));
  }

  private Set<Asked> with(Set<Asked> some) {
    Asked asked = Asked.of(current());
    Set<Asked> more = new LinkedHashSet<>(some);
    more.remove(asked); // it comes last
    more.add(asked);
    return more;
  }

  private OpenQuestion current() {
    return question()
        .orElseThrow(() -> new IllegalStateException("The interview has no question left."));
  }

  private void go(State next) {
    earlier.push(now);
    now = next;
  }

  /**
   * Takes back the last answer, unknown answer or skipped question.
   *
   * @return false if there is none
   */
  public boolean back() {
    if (earlier.isEmpty()) {
      return false;
    }
    now = earlier.pop();
    return true;
  }

  /** Returns the answers in their order. Each is about the candidate with the answers before it. */
  public List<CandidateAnswers> answers() {
    List<CandidateAnswers> all = new ArrayList<>();
    earlier.descendingIterator().forEachRemaining(state -> add(state, all));
    add(now, all);
    return all;
  }

  private static void add(State state, List<CandidateAnswers> to) {
    if (state.given != null) {
      to.add(state.given);
    }
  }
}
