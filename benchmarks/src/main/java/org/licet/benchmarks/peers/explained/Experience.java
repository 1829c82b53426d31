package org.licet.benchmarks.peers.explained;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.candidate.Job;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** The months of case management, or of supervising case managers, in the last five years. */
enum Experience {
  SUPERVISED(Criterion.EXPERIENCE_1, 12, "months under a CCM"),
  UNSUPERVISED(Criterion.EXPERIENCE_2, 24, "months of case management"),
  SUPERVISING(Criterion.EXPERIENCE_3, 12, "months as supervisor of case managers");

  private static final LocalDate FIRST = Peer.ON.minusYears(5);
  private static final double PRO_RATA_HOURS = 30;

  private final Criterion criterion;
  private final int required;
  private final String label;

  Experience(Criterion criterion, int required, String label) {
    this.criterion = criterion;
    this.required = required;
    this.label = label;
  }

  ExplainedFinding judge(Candidate candidate) {
    List<Job> jobs = candidate.employment().entries();
    List<Seen> all = new ArrayList<>(jobs.size());
    List<Evidence> evidence = new ArrayList<>(jobs.size());
    RatedMonths certain = new RatedMonths();
    RatedMonths possible = new RatedMonths();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      LocalDate first = first(job);
      LocalDate end = end(job);
      Seen seen = seen(job, i, first.isBefore(end));
      all.add(seen);
      Range alone = Range.of(0, 0);
      if (seen.verdict() != Verdict.NOT_MET) {
        double rate = rate(job);
        possible.add(first, end, rate);
        RatedMonths own = new RatedMonths();
        own.add(first, end, rate);
        long months = own.count();
        if (seen.verdict() == Verdict.MET) {
          certain.add(first, end, rate);
        }
        alone = Range.of(seen.verdict() == Verdict.MET ? months : 0, months);
      }
      evidence.add(seen.evidence(Optional.of(alone)));
    }
    long least = certain.count();
    return finding(Range.of(least, Math.max(least, possible.count())), all, evidence);
  }

  private ExplainedFinding finding(Range found, List<Seen> all, List<Evidence> evidence) {
    BigDecimal threshold = BigDecimal.valueOf(required);
    Verdict verdict =
        found.atLeast().compareTo(threshold) >= 0
            ? Verdict.MET
            : found.atMost().orElseThrow().compareTo(threshold) >= 0
                ? Verdict.UNDETERMINED
                : Verdict.NOT_MET;
    Part part = Part.atLeast(Text.verbatim(label), Quantity.of(threshold, Unit.MONTHS), found);
    String missing =
        part.shortfall()
            .filter(shortfall -> shortfall.atLeast().signum() > 0)
            .map(shortfall -> ", " + shortfall + " more needed")
            .orElse("");
    return new ExplainedFinding(
        criterion,
        verdict,
        Seen.capitalized(label) + ": " + found + " (" + required + " required" + missing + ").",
        List.of(part),
        evidence,
        verdict == Verdict.UNDETERMINED ? Seen.asked(all) : List.of());
  }

  private Seen seen(Job job, int index, boolean inTime) {
    Seen seen = new Seen("/employment/" + index, "");
    if (this == SUPERVISING) {
      require(
          seen,
          Known.of(job.supervisesCaseManagers()),
          "no supervision of people who provide case management");
    } else {
      require(seen, Known.of(job.caseManagement()), "not primarily case management");
      require(seen, Known.of(job.directClientContact()), "no direct client contact");
      require(
          seen,
          Known.of(job.allEssentialActivities()),
          "not all essential activities of case management");
      require(
          seen,
          Known.of(job.acrossContinuum()),
          "services not provided across the continuum of care");
      if (this == SUPERVISED) {
        require(
            seen,
            job.supervisorCredentials().entries().contains("CCM"),
            "the supervisor did not hold the CCM");
      }
      require(
          seen,
          !Known.of(job.selfEmployed()) || Known.of(job.purchasers()) >= 3,
          "self-employed with fewer than 3 purchasers");
    }
    if (!Known.of(job.paid())) {
      seen.says("unpaid work");
      seen.asks("paid", "Does " + Seen.ISSUER + " accept " + seen.name() + " (unpaid work)?");
    }
    String country = Known.of(job.country());
    if (!Ccm.isInUs(country)) {
      seen.says("the work is in " + Text.place(country));
      seen.asks("country", "Does " + Seen.ISSUER + " accept work in " + Text.place(country) + "?");
    }
    fullTime(seen, job);
    if (!inTime) {
      seen.fails("no work from " + FIRST + " up to " + Peer.ON);
    }
    return seen;
  }

  private static void require(Seen seen, boolean holds, String otherwise) {
    if (!holds) {
      seen.fails(otherwise);
    }
  }

  private static void fullTime(Seen seen, Job job) {
    if (Known.of(job.fullTime())) {
      seen.says("full-time according to the employer");
      return;
    }
    BigDecimal hours = Known.of(job.hoursPerWeek());
    if (hours.signum() == 0) {
      seen.fails("0 hours a week");
    } else {
      seen.says("part-time at " + hours + " hours a week");
      seen.asks(
          "fullTime",
          "Does "
              + Seen.ISSUER
              + " accept part-time work, and if so, at what percentage of full time?");
    }
  }

  private static double rate(Job job) {
    return Known.of(job.fullTime())
        ? 1
        : Math.min(1, Known.of(job.hoursPerWeek()).doubleValue() / PRO_RATA_HOURS);
  }

  private static LocalDate first(Job job) {
    LocalDate from = Known.of(job.from()).earliest();
    return from.isAfter(FIRST) ? from : FIRST;
  }

  private static LocalDate end(Job job) {
    if (job.current().is(true)) {
      return Peer.ON;
    }
    LocalDate last = Known.of(job.to()).latest();
    return last.isBefore(Peer.ON) ? last.plusDays(1) : Peer.ON;
  }
}
