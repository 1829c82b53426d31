package org.licet.internal.reasoning;

import static java.util.Comparator.naturalOrder;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The conclusion of a rule: a verdict, with an explanation that is computed when it is read.
 * Immutable and thread-safe.
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

  /** Returns the verdict under the assumed answers, where it is open. */
  abstract Verdict answered(AssumedAnswers answers);

  /** Returns what explains the verdict. */
  public abstract Explanation grounds();

  /** A conclusion with what explains it, put together when it is first read. */
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

  /** A conclusion of which only the verdict is known until somebody asks for more. */
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
              "The verdict is " + verdict() + ", but what explains it leads to " + made.verdict());
        }
        explained = made;
      }
      return made;
    }
  }

  /** Concludes what a reasoning says of an application. */
  static Conclusion of(ApplicationContext application, Reasoning reasoning) {
    return new Reasoned(application, reasoning);
  }

  /**
   * Concludes.
   *
   * @param verdict the verdict while all that is open stays open
   * @param logic the verdict as a function of the answers
   */
  public static Conclusion of(Verdict verdict, Logic logic, Supplier<Explanation> grounds) {
    return new Explained(verdict, logic, grounds);
  }

  /** Concludes a verdict that no answer changes. */
  public static Conclusion settled(Verdict verdict, Supplier<Explanation> grounds) {
    return new Explained(verdict, answers -> verdict, grounds);
  }

  /** Concludes what is met if all questions that its grounds ask are answered favorably. */
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

  /** Returns the verdict. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the verdict under the assumed answers. */
  public Verdict given(AssumedAnswers answers) {
    return verdict == Verdict.UNDETERMINED ? answered(answers) : verdict;
  }

  /** Returns this conclusion, explained in another way. */
  public Conclusion explained(UnaryOperator<Explanation> change) {
    return new Explained(verdict, this::given, () -> change.apply(grounds()));
  }

  /** Returns that both hold. */
  public static Conclusion both(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::and, Verdict.MET);
  }

  /** Returns that either holds. */
  public static Conclusion either(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::or, Verdict.NOT_MET);
  }

  /** Returns the opposite; what is open stays open. */
  public Conclusion opposite() {
    return new Explained(
        verdict.opposite(), answers -> given(answers.opposite()).opposite(), this::grounds);
  }

  /** Returns this conclusion, open for a ruling where it holds. */
  public Conclusion onlyIfRuledBy(String body, String ask) {
    return ruled(Verdict.MET, Verdict::and, Question.OfIssuer.of(body, Text.phrase(ask)));
  }

  /** Returns this conclusion, open for a ruling where it does not hold. */
  public Conclusion orRulingBy(String body, String ask) {
    return ruled(Verdict.NOT_MET, Verdict::or, Question.OfIssuer.of(body, Text.phrase(ask)));
  }

  /**
   * Leaves one verdict to a ruling. While it is open whether there is anything to rule on, nobody
   * is asked for it; where only other rulings leave that open, all of them are asked for.
   */
  private Conclusion ruled(
      Verdict left, BinaryOperator<Verdict> operator, Question.OfIssuer ruling) {
    if (verdict != left && verdict != Verdict.UNDETERMINED) {
      return this;
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

  /** Returns this conclusion as one that is open until the questions are answered in its favor. */
  Conclusion openFor(List<Question> asked) {
    return open(() -> grounds().because(Text.of("reason.missing-facts")).asking(asked));
  }

  /** Returns this conclusion with a remark that holds whatever the verdict. */
  public Conclusion noting(String remark) {
    return explained(explanation -> explanation.noting(Text.phrase(remark)));
  }

  private static Conclusion combine(
      Conclusion one, Conclusion other, BinaryOperator<Verdict> operator, Verdict neutral) {
    Verdict verdict = operator.apply(one.verdict, other.verdict);
    return new Explained(
        verdict,
        answers -> operator.apply(one.given(answers), other.given(answers)),
        () -> combined(List.of(one, other), verdict, neutral));
  }

  /**
   * Joins two explanations. The side that decides explains the whole: for "both" the one that
   * fails, for "either" the one that holds; where nothing is decided the open sides do, and where
   * both sides are as they should be, both.
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
    Set<Text> reasons = new LinkedHashSet<>();
    for (Explanation side : allExplain ? deciding : deciding.subList(0, 1)) {
      reasons.addAll(side.reasons());
    }
    Set<String> sources = new LinkedHashSet<>();
    boolean dated = false;
    Optional<LocalDate> since = Optional.empty();
    for (Explanation side : all) {
      sources.addAll(side.sources());
      dated |= side.dated();
      since = Stream.concat(since.stream(), side.since().stream()).min(naturalOrder());
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

  /** Leaves out what a side says of a record that another side says too, with the amount. */
  private static List<Evidence> evidence(List<Explanation> sides) {
    List<Evidence> all = joined(sides, Explanation::evidence);
    Set<Evidence> uncounted = new HashSet<>();
    for (Evidence one : all) {
      if (one.counted().isPresent()) {
        uncounted.add(Evidence.of(one.fact(), Optional.empty(), one.because()));
      }
    }
    return uncounted.isEmpty()
        ? all
        : all.stream().filter(one -> !uncounted.contains(one)).toList();
  }

  private static <E> List<E> joined(List<Explanation> sides, Function<Explanation, List<E>> list) {
    Set<E> joined = new LinkedHashSet<>();
    for (Explanation side : sides) {
      joined.addAll(list.apply(side));
    }
    return List.copyOf(joined);
  }
}
