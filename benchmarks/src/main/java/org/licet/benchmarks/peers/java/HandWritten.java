package org.licet.benchmarks.peers.java;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Attempt;
import org.licet.benchmarks.person.Degree;
import org.licet.benchmarks.person.Job;
import org.licet.benchmarks.person.License;
import org.licet.benchmarks.person.Person;

/** Handwritten Java without explanations: the lower bound of time. */
public final class HandWritten implements Peer {

  private static final LocalDate FIRST = ON.minusYears(5);

  @Override
  public Outcome judge(Person person) {
    return new Outcome(
        bit(Criterion.LICENSE, person.getLicenses().stream().anyMatch(HandWritten::counts))
            | bit(Criterion.DEGREE, person.getDegrees().stream().anyMatch(HandWritten::counts))
            | bit(
                Criterion.EXPERIENCE_1,
                months(person, job -> isCaseManagement(job) && job.isSupervisedByCcm()) >= 12)
            | bit(Criterion.EXPERIENCE_2, months(person, HandWritten::isCaseManagement) >= 24)
            | bit(
                Criterion.EXPERIENCE_3,
                months(person, job -> job.isSupervisesCaseManagers() && isPaidInUs(job)) >= 12)
            | bit(
                Criterion.CHARACTER,
                person.isCodeOfConductAccepted()
                    && !person.isFelonyConviction()
                    && !person.isLicenseDiscipline())
            | bit(Criterion.RETAKE, mayRetake(person)));
  }

  private static int bit(Criterion criterion, boolean met) {
    return met ? criterion.bit() : 0;
  }

  private static boolean counts(License license) {
    return Ccm.allowsIndependentAssessment(
            license.getType(), license.isCertification(), license.isIndependentAssessment())
        && license.getStatus().equals("ACTIVE")
        && !license.getIssued().isAfter(ON)
        && !license.getExpires().isBefore(ON)
        && !license.isRestricted()
        && (license.isCertification() || Ccm.isInUs(license.getJurisdiction()));
  }

  private static boolean counts(Degree degree) {
    return Ccm.LEVELS.contains(degree.getLevel())
        && Ccm.FIELDS.contains(degree.getField())
        && degree.isAccredited()
        && degree.isSupervisedFieldExperience()
        && !degree.getConferred().isAfter(ON);
  }

  private static boolean isCaseManagement(Job job) {
    return job.isCaseManagement()
        && job.isDirectClientContact()
        && job.isAllEssentialActivities()
        && job.isAcrossContinuum()
        && (!job.isSelfEmployed() || job.getPurchasers() >= 3)
        && isPaidInUs(job);
  }

  private static boolean isPaidInUs(Job job) {
    return job.isFullTime() && job.isPaid() && Ccm.isInUs(job.getCountry());
  }

  private static int months(Person person, Predicate<Job> counts) {
    List<Job> counted = new ArrayList<>();
    for (Job job : person.getJobs()) {
      if (counts.test(job)) {
        counted.add(job);
      }
    }
    return Ccm.months(counted, FIRST, ON);
  }

  private static boolean mayRetake(Person person) {
    int failed = 0;
    boolean windowOver = false;
    for (Attempt attempt : person.getAttempts()) {
      if (attempt.getExam().equals("CCM")
          && !attempt.isPassed()
          && !attempt.getTaken().isAfter(ON)) {
        failed++;
        windowOver |= Ccm.isNextWindowOver(attempt.getTaken(), ON);
      }
    }
    return failed < 2 && !windowOver;
  }
}
