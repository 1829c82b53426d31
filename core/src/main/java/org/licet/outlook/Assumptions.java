package org.licet.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.text.Text;

/**
 * The assumptions about future days. Everything else stays as recorded: no new job, course, attempt
 * or license, and only the loaded rules. Immutable and thread-safe.
 */
public final class Assumptions {

  private static final Assumptions AS_RECORDED = new Assumptions(true, false);

  private final boolean jobsGoOn;
  private final boolean licensesRenewed;

  private Assumptions(boolean jobsGoOn, boolean licensesRenewed) {
    this.jobsGoOn = jobsGoOn;
    this.licensesRenewed = licensesRenewed;
  }

  /**
   * Returns whether current jobs continue unchanged; otherwise they end on the first day of the
   * outlook.
   */
  public boolean jobsGoOn() {
    return jobsGoOn;
  }

  /**
   * Returns whether an active license is renewed each time before it expires; otherwise it ends on
   * its recorded date.
   */
  public boolean licensesRenewed() {
    return licensesRenewed;
  }

  /**
   * Returns the default assumptions: current jobs continue, and licenses end on their recorded
   * dates.
   */
  public static Assumptions asRecorded() {
    return AS_RECORDED;
  }

  /** Returns these assumptions with current jobs that end on the first day of the outlook. */
  public Assumptions jobsEnding() {
    return new Assumptions(false, licensesRenewed);
  }

  /** Returns these assumptions with or without renewal of licenses. */
  public Assumptions licensesRenewed(boolean renewed) {
    return new Assumptions(jobsGoOn, renewed);
  }

  /** Returns the assumptions as sentences. */
  public List<Text> sentences() {
    List<Text> sentences = new ArrayList<>();
    sentences.add(Text.of(jobsGoOn ? "assumption.jobs-go-on" : "assumption.jobs-end"));
    sentences.add(
        Text.of(
            licensesRenewed ? "assumption.licenses-renewed" : "assumption.licenses-not-renewed"));
    sentences.add(Text.of("assumption.nothing-else"));
    return List.copyOf(sentences);
  }

  /**
   * Returns the candidate's record under these assumptions.
   *
   * @param on the first day of the outlook
   * @param until the last day of the outlook, inclusive
   */
  public Candidate applyTo(Candidate candidate, LocalDate on, LocalDate until) {
    Candidate.Builder assumed = candidate.toBuilder();
    if (!jobsGoOn) {
      assumed.employment(candidate.employment().map(job -> ending(job, on)));
    }
    if (licensesRenewed) {
      assumed.licenses(candidate.licenses().map(license -> renewed(license, on, until)));
    }
    return assumed.build();
  }

  private static Job ending(Job job, LocalDate on) {
    return job.current().is(true) ? job.toBuilder().current(false).to(on).build() : job;
  }

  /** Postpones the expiration date of a license by whole years. */
  private static License renewed(License license, LocalDate on, LocalDate until) {
    if (!license.status().is(Status.ACTIVE)
        || !(license.expires() instanceof Fact.Known<PartialDate> known)
        || known.value().latest().isBefore(on)) {
      return license;
    }
    LocalDate expires = known.value().latest();
    int years = 0;
    while (!expires.plusYears(years).isAfter(until)) {
      years++;
    }
    LocalDate renewed = expires.plusYears(years);
    return years == 0
        ? license
        : license.toBuilder()
            .expires(renewed.isAfter(PartialDate.LAST_DAY) ? PartialDate.LAST_DAY : renewed)
            .build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Assumptions that
        && jobsGoOn == that.jobsGoOn
        && licensesRenewed == that.licensesRenewed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(jobsGoOn, licensesRenewed);
  }

  @Override
  public String toString() {
    return "Assumptions[jobsGoOn=%s, licensesRenewed=%s]".formatted(jobsGoOn, licensesRenewed);
  }
}
