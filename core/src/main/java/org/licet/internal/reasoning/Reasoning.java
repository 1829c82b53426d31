package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * A rule's question, prepared for any application. It returns a verdict, and an explanation on
 * first use. Implementations are immutable and thread-safe.
 */
public interface Reasoning {

  /** Returns the verdict on an application while every open question stays open. */
  Verdict verdict(ApplicationContext application);

  /** Returns the same verdict with its explanation. */
  Conclusion explain(ApplicationContext application);

  /**
   * Returns the days on which the verdict certainly is not met, or certainly is, under the assumed
   * answers. A cheap look: by default it tells nothing.
   *
   * @param application the application on the judged day; later days differ from it in nothing else
   */
  default MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    return MetDays.unknown(application.day());
  }

  /**
   * Returns the last of the consecutive days from the judged day on which the same records and
   * questions decide; the judged day or an earlier one if that is not known.
   *
   * @param application the application on the judged day; later days differ from it in nothing else
   */
  default int sameThrough(ApplicationContext application) {
    return application.day();
  }

  /** Returns the stages of other credentials that it asks for. */
  default Set<OtherCredentials.AskedStage> asks() {
    return Set.of();
  }

  /**
   * Returns the periods in which a credential can be renewed, if it tests them. By default, none.
   */
  default List<RenewalPeriod> renewalPeriods(ApplicationContext application) {
    return List.of();
  }

  private static List<RenewalPeriod> renewalPeriods(
      Reasoning one, Reasoning other, ApplicationContext application) {
    List<RenewalPeriod> periods = new ArrayList<>(one.renewalPeriods(application));
    periods.addAll(other.renewalPeriods(application));
    return periods;
  }

  private static Set<OtherCredentials.AskedStage> asks(Reasoning one, Reasoning other) {
    Set<OtherCredentials.AskedStage> all = new TreeSet<>(one.asks());
    all.addAll(other.asks());
    return all;
  }

  /** Returns a reasoning that asks for the same stages and tests the same periods as this one. */
  private Reasoning alike(Reasoning other) {
    return alike(other, this::sameThrough);
  }

  private Reasoning alike(Reasoning other, ToIntFunction<ApplicationContext> sameThrough) {
    Reasoning whole = this;
    Set<OtherCredentials.AskedStage> asked = asks();
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return other.verdict(application);
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return other.explain(application);
      }

      @Override
      public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
        return other.metDays(application, answers);
      }

      @Override
      public int sameThrough(ApplicationContext application) {
        return sameThrough.applyAsInt(application);
      }

      @Override
      public Set<OtherCredentials.AskedStage> asks() {
        return asked;
      }

      @Override
      public List<RenewalPeriod> renewalPeriods(ApplicationContext application) {
        return whole.renewalPeriods(application);
      }
    };
  }

  /** Returns the conclusion on an application. Its explanation is computed on first use. */
  default Conclusion conclude(ApplicationContext application) {
    return Conclusion.of(application, this);
  }

  /**
   * Returns a reasoning.
   *
   * @param verdict returns the verdict
   * @param explained returns the same verdict with its explanation
   */
  static Reasoning of(
      Function<ApplicationContext, Verdict> verdict,
      Function<ApplicationContext, Conclusion> explained) {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return verdict.apply(application);
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return explained.apply(application);
      }
    };
  }

  /**
   * Returns a reasoning.
   *
   * @param verdict returns the verdict
   * @param explained returns the same verdict with its explanation
   * @param metDays returns the days of {@link #metDays}
   */
  static Reasoning of(
      Function<ApplicationContext, Verdict> verdict,
      Function<ApplicationContext, Conclusion> explained,
      BiFunction<ApplicationContext, AssumedAnswers, MetDays> metDays) {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return verdict.apply(application);
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return explained.apply(application);
      }

      @Override
      public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
        return metDays.apply(application, answers);
      }
    };
  }

  /** Returns a reasoning whose verdict costs as much as its explanation. */
  static Reasoning of(Function<ApplicationContext, Conclusion> concluded) {
    return of(application -> concluded.apply(application).verdict(), concluded);
  }

  /** Returns the reasoning that both are met. */
  default Reasoning and(Reasoning other) {
    Reasoning one = this;
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        Verdict verdict = one.verdict(application);
        return verdict == Verdict.NOT_MET ? verdict : verdict.and(other.verdict(application));
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return Conclusion.both(one.explain(application), other.explain(application));
      }

      @Override
      public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
        return one.metDays(application, answers).and(other.metDays(application, answers));
      }

      @Override
      public int sameThrough(ApplicationContext application) {
        return Math.min(one.sameThrough(application), other.sameThrough(application));
      }

      @Override
      public Set<OtherCredentials.AskedStage> asks() {
        return Reasoning.asks(one, other);
      }

      @Override
      public List<RenewalPeriod> renewalPeriods(ApplicationContext application) {
        return Reasoning.renewalPeriods(one, other, application);
      }
    };
  }

  /** Returns the reasoning that either is met. */
  default Reasoning or(Reasoning other) {
    Reasoning one = this;
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        Verdict verdict = one.verdict(application);
        return verdict == Verdict.MET ? verdict : verdict.or(other.verdict(application));
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return Conclusion.either(one.explain(application), other.explain(application));
      }

      @Override
      public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
        return one.metDays(application, answers).or(other.metDays(application, answers));
      }

      @Override
      public int sameThrough(ApplicationContext application) {
        return Math.min(one.sameThrough(application), other.sameThrough(application));
      }

      @Override
      public Set<OtherCredentials.AskedStage> asks() {
        return Reasoning.asks(one, other);
      }

      @Override
      public List<RenewalPeriod> renewalPeriods(ApplicationContext application) {
        return Reasoning.renewalPeriods(one, other, application);
      }
    };
  }

  /** Returns the opposite reasoning; an undetermined verdict stays undetermined. */
  default Reasoning opposite() {
    return alike(
        of(
            application -> verdict(application).opposite(),
            application -> explain(application).opposite(),
            (application, answers) ->
                metDays(application, answers.opposite()).opposite(application.day())));
  }

  /** Returns this reasoning; if it is met, a decision of the issuing body must confirm it. */
  default Reasoning onlyIfRuledBy(String body, String ask) {
    Question ruling = Question.OfIssuer.of(body, RecordedRulings.nameOf(ask), Text.phrase(ask));
    return alike(
        of(
            application -> verdict(application).and(application.rulings().answer(ruling)),
            application -> explain(application).onlyIfRuled(ruling, application.rulings()),
            (application, answers) ->
                metDays(application, answers).and(ruled(ruling, application, answers))));
  }

  /** Returns this reasoning; if it is not met, a decision of the issuing body may accept it. */
  default Reasoning orRulingBy(String body, String ask) {
    Question ruling = Question.OfIssuer.of(body, RecordedRulings.nameOf(ask), Text.phrase(ask));
    return alike(
        of(
            application -> verdict(application).or(application.rulings().answer(ruling)),
            application -> explain(application).orRuling(ruling, application.rulings()),
            (application, answers) ->
                metDays(application, answers).or(ruled(ruling, application, answers))));
  }

  /** Returns the days on which a decision of the issuing body is favorable. */
  private static MetDays ruled(
      Question ruling, ApplicationContext application, AssumedAnswers answers) {
    Verdict recorded = application.rulings().answer(ruling);
    return MetDays.same(
        recorded == Verdict.UNDETERMINED ? answers.to(ruling) : recorded,
        application.day(),
        MetDays.NEVER);
  }

  /** Returns this reasoning with a remark that applies to every verdict. */
  default Reasoning noting(String remark) {
    return alike(
        of(this::verdict, application -> explain(application).noting(remark), this::metDays));
  }

  /** Returns this reasoning about a changed application. */
  default Reasoning seenThrough(UnaryOperator<ApplicationContext> lens) {
    return alike(
        of(
            application -> verdict(lens.apply(application)),
            application -> explain(lens.apply(application))),
        ApplicationContext::day);
  }
}
