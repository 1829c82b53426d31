package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The conclusion of a rule: a verdict, with an explanation that is computed on first use. Immutable
 * and thread-safe.
 */
public abstract class Conclusion {

  /** A verdict as a function of the answers to open questions. */
  @FunctionalInterface
  public interface Logic {
    /** Returns the verdict under the assumed answers. */
    Verdict given(AssumedAnswers answers);
  }

  private final Verdict verdict;

  private Conclusion(Verdict verdict) {
    this.verdict = verdict;
  }

  /** Returns the verdict under the assumed answers, if it is undetermined without them. */
  abstract Verdict answered(AssumedAnswers answers);

  /** Returns the explanation of the verdict. */
  public abstract Explanation grounds();

  /** A conclusion whose explanation is computed on first use. */
  private static final class Explained extends Conclusion {

    private final Logic logic;
    private final Supplier<Explanation> explaining;
    private volatile @Nullable Explanation grounds;

    Explained(Verdict verdict, Logic logic, Supplier<Explanation> explaining) {
      super(verdict);
      this.logic = logic;
      this.explaining = explaining;
    }

    @Override
    Verdict answered(AssumedAnswers answers) {
      return logic.given(answers);
    }

    @Override
    public Explanation grounds() {
      Explanation made = grounds;
      if (made == null) {
        made = explaining.get();
        grounds = made;
      }
      return made;
    }
  }

  /** A conclusion whose verdict is known, and whose other parts are computed on first use. */
  private static final class Reasoned extends Conclusion {

    private final ApplicationContext application;
    private final Reasoning reasoning;
    private volatile @Nullable Conclusion explained;

    Reasoned(ApplicationContext application, Reasoning reasoning) {
      super(reasoning.verdict(application));
      this.application = application;
      this.reasoning = reasoning;
    }

    @Override
    Verdict answered(AssumedAnswers answers) {
      return explained().given(answers);
    }

    @Override
    public Explanation grounds() {
      return explained().grounds();
    }

    private Conclusion explained() {
      Conclusion made = explained;
      if (made == null) {
        made = reasoning.explain(application);
        if (made.verdict() != verdict()) {
          throw new IllegalStateException(
              "The verdict is "
                  + verdict()
                  + ", but its explanation leads to "
                  + made.verdict()
                  + ".");
        }
        explained = made;
      }
      return made;
    }
  }

  /** Returns the conclusion of a reasoning about an application. */
  static Conclusion of(ApplicationContext application, Reasoning reasoning) {
    return new Reasoned(application, reasoning);
  }

  /**
   * Returns a conclusion.
   *
   * @param verdict the verdict while every open question stays open
   * @param logic the verdict as a function of the answers
   */
  public static Conclusion of(Verdict verdict, Logic logic, Supplier<Explanation> grounds) {
    return new Explained(verdict, logic, grounds);
  }

  /** Returns a conclusion that no answer changes. */
  public static Conclusion settled(Verdict verdict, Supplier<Explanation> grounds) {
    return new Explained(verdict, answers -> verdict, grounds);
  }

  /**
   * Returns an undetermined conclusion, which is met if all questions of its explanation have
   * favorable answers.
   */
  public static Conclusion open(Supplier<Explanation> grounds) {
    Lazy<Explanation> once = Lazy.of(grounds);
    return new Explained(
        Verdict.UNDETERMINED,
        answers -> {
          Verdict all = Verdict.MET;
          for (Together questions : once.get().asked()) {
            all = all.and(questions.given(answers));
          }
          return all;
        },
        once);
  }

  /** Returns an undetermined conclusion, all else of which is computed on first use. */
  public static Conclusion undetermined(Supplier<Conclusion> made) {
    Lazy<Conclusion> once = Lazy.of(made);
    return new Explained(
        Verdict.UNDETERMINED, answers -> once.get().given(answers), () -> once.get().grounds());
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the verdict under the assumed answers. */
  public Verdict given(AssumedAnswers answers) {
    return verdict == Verdict.UNDETERMINED ? answered(answers) : verdict;
  }

  /** Returns this conclusion with a changed explanation. */
  public Conclusion explained(UnaryOperator<Explanation> change) {
    return new Explained(verdict, this::given, () -> change.apply(grounds()));
  }

  /** Returns the conclusion that both are met. */
  public static Conclusion both(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::and, Verdict.MET);
  }

  /** Returns the conclusion that either is met. */
  public static Conclusion either(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::or, Verdict.NOT_MET);
  }

  /** Returns the opposite conclusion; an undetermined one stays undetermined. */
  public Conclusion opposite() {
    return new Explained(
        verdict.opposite(), answers -> given(answers.opposite()).opposite(), this::grounds);
  }

  /** Returns this conclusion; if it is met, a decision of the issuing body must confirm it. */
  Conclusion onlyIfRuled(Question ruling, RecordedRulings recorded) {
    return ruled(Verdict.MET, Verdict::and, ruling, recorded);
  }

  /** Returns this conclusion; if it is not met, a decision of the issuing body may accept it. */
  Conclusion orRuling(Question ruling, RecordedRulings recorded) {
    return ruled(Verdict.NOT_MET, Verdict::or, ruling, recorded);
  }

  /**
   * Leaves one verdict to a decision of the issuing body. The body is not asked before it is
   * certain that its decision is needed; if only other decisions stand between, all bodies are
   * asked. A recorded decision is not asked for.
   */
  private Conclusion ruled(
      Verdict left, BinaryOperator<Verdict> operator, Question ruling, RecordedRulings recorded) {
    if (verdict != left && verdict != Verdict.UNDETERMINED) {
      return this;
    }
    Verdict answer = recorded.answer(ruling);
    if (answer != Verdict.UNDETERMINED) {
      Verdict decided = operator.apply(verdict, answer);
      return new Explained(
          decided,
          answers -> operator.apply(given(answers), answer),
          () -> {
            Explanation grounds = grounds().noting(recorded.words(ruling));
            return decided == Verdict.UNDETERMINED ? grounds : grounds.withoutQuestions();
          });
    }
    return new Explained(
        Verdict.UNDETERMINED,
        answers -> operator.apply(given(answers), answers.to(ruling)),
        () -> {
          Explanation grounds = grounds();
          boolean asked =
              verdict == left
                  || grounds.questions().stream().allMatch(Question.OfIssuer.class::isInstance);
          return asked ? grounds.noting(ruling.ask()).alsoAsking(ruling) : grounds;
        });
  }

  /** Returns this conclusion as undetermined until the questions have favorable answers. */
  public Conclusion openFor(List<Question> asked) {
    return open(() -> grounds().because(Text.of("reason.missing-facts")).asking(asked));
  }

  /** Returns this conclusion with a remark that applies to every verdict. */
  public Conclusion noting(String remark) {
    return explained(explanation -> explanation.noting(Text.phrase(remark)));
  }

  private static Conclusion combine(
      Conclusion one, Conclusion other, BinaryOperator<Verdict> operator, Verdict neutral) {
    Verdict verdict = operator.apply(one.verdict, other.verdict);
    return new Explained(
        verdict,
        answers -> {
          Verdict first = one.given(answers);
          return first == neutral.opposite() ? first : operator.apply(first, other.given(answers));
        },
        () -> combined(List.of(one, other), verdict, neutral));
  }

  /**
   * Joins two explanations. The deciding side explains the result: for "both" the side that fails,
   * for "either" the side that passes. If nothing decides, the undetermined sides explain it; if
   * both sides agree with the result, both do.
   */
  private static Explanation combined(List<Conclusion> sides, Verdict verdict, Verdict neutral) {
    List<Explanation> all = new ArrayList<>();
    List<Explanation> deciding = new ArrayList<>();
    for (Conclusion side : sides) {
      all.add(side.grounds());
      if (side.verdict() == verdict) {
        deciding.add(side.grounds());
      }
    }
    boolean allExplain = verdict == neutral || verdict == Verdict.UNDETERMINED;
    List<Text> reasons = new ArrayList<>();
    for (Explanation side : allExplain ? deciding : deciding.subList(0, 1)) {
      reasons.addAll(side.reasons());
    }
    Set<String> sources = new LinkedHashSet<>();
    boolean dated = false;
    Optional<LocalDate> since = Optional.empty();
    for (Explanation side : all) {
      sources.addAll(side.sources());
      dated |= side.dated();
      since = earlier(since, side.since());
    }
    return new Explanation(
        List.copyOf(reasons),
        joined(all, Explanation::parts),
        evidence(all),
        verdict == Verdict.UNDETERMINED ? joined(deciding, Explanation::asked) : List.of(),
        sources,
        dated,
        since);
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  /**
   * Joins the evidence of both sides. If both mention a record, the mention with an amount stays.
   */
  private static List<Evidence> evidence(List<Explanation> sides) {
    List<Evidence> all = joined(sides, Explanation::evidence);
    int counted = 0;
    for (Evidence one : all) {
      counted += one.counted().isPresent() ? 1 : 0;
    }
    if (counted == 0 || counted == all.size()) {
      return all;
    }
    Set<Evidence> uncounted = new HashSet<>();
    for (Evidence one : all) {
      if (one.counted().isPresent()) {
        uncounted.add(Evidence.of(one.fact(), Optional.empty(), one.because()));
      }
    }
    return all.stream().filter(one -> !uncounted.contains(one)).toList();
  }

  private static <E> List<E> joined(List<Explanation> sides, Function<Explanation, List<E>> list) {
    int count = 0;
    List<E> first = List.of();
    for (Explanation side : sides) {
      List<E> items = list.apply(side);
      first = count == 0 ? items : first;
      count += items.size();
    }
    if (count < 2) {
      return first;
    }
    Set<E> joined = new LinkedHashSet<>();
    for (Explanation side : sides) {
      joined.addAll(list.apply(side));
    }
    return List.copyOf(joined);
  }
}
