package org.licet.internal.reasoning;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Verdict;

/**
 * A rule's question, prepared for any application. It returns a verdict, and an explanation only
 * when someone reads it. Implementations are immutable and thread-safe.
 */
public interface Reasoning {

  /** Returns the verdict on an application while all that is open stays open. */
  Verdict verdict(ApplicationContext application);

  /** Returns the same verdict on an application, with all that explains it. */
  Conclusion explain(ApplicationContext application);

  /** Returns what is concluded of an application, to be explained when it is read. */
  default Conclusion conclude(ApplicationContext application) {
    return Conclusion.of(application, this);
  }

  /**
   * Reasons.
   *
   * @param verdict gives the verdict
   * @param explained gives the same verdict with all that explains it
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

  /** Reasons where the verdict takes as much as all that explains it. */
  static Reasoning of(Function<ApplicationContext, Conclusion> concluded) {
    return of(application -> concluded.apply(application).verdict(), concluded);
  }

  /** Asks that both hold. */
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
    };
  }

  /** Asks that either holds. */
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
    };
  }

  /** Asks for the opposite; what is open stays open. */
  default Reasoning opposite() {
    return of(
        application -> verdict(application).opposite(),
        application -> explain(application).opposite());
  }

  /** Asks the same, and leaves it to a ruling where it holds. */
  default Reasoning onlyIfRuledBy(String body, String ask) {
    return of(
        application -> verdict(application).and(Verdict.UNDETERMINED),
        application -> explain(application).onlyIfRuledBy(body, ask));
  }

  /** Asks the same, and leaves it to a ruling where it does not hold. */
  default Reasoning orRulingBy(String body, String ask) {
    return of(
        application -> verdict(application).or(Verdict.UNDETERMINED),
        application -> explain(application).orRulingBy(body, ask));
  }

  /** Asks the same, and adds a remark to the reason whatever the verdict. */
  default Reasoning noting(String remark) {
    return of(this::verdict, application -> explain(application).noting(remark));
  }

  /** Asks the same of another application than the one that is given. */
  default Reasoning seenThrough(UnaryOperator<ApplicationContext> lens) {
    return of(
        application -> verdict(lens.apply(application)),
        application -> explain(lens.apply(application)));
  }
}
