package org.licet.testkit.internal.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Certification;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Listing;
import org.licet.candidate.Status;

/** Generates a person's certifications and examination attempts. */
final class Credentials {

  private static final Shares<Status> STATUS =
      Shares.of(890, Status.ACTIVE)
          .and(60, Status.EXPIRED)
          .and(25, Status.LAPSED)
          .and(10, Status.INACTIVE)
          .and(8, Status.RETIRED)
          .and(4, Status.SUSPENDED)
          .and(3, Status.REVOKED)
          .table();

  private static final Shares<String> OF_NURSES =
      Shares.of(300, "MEDSURG-BC")
          .and(250, "CCRN")
          .and(120, "OCN")
          .and(100, "CPHQ")
          .and(70, "GERO-BC")
          .and(60, "PED-BC")
          .and(60, "PMH-BC")
          .and(40, "CRRN")
          .table();

  private static final Map<String, String> ISSUERS =
      Map.of(
          "CCM", "CCMC", "CDMS", "CCMC", "CRC", "CRCC", "ACM", "ACMA", "CMGT-BC", "ANCC", "CPHQ",
          "NAHQ");

  private static final int NCLEX_FIRST = 883;
  private static final int NCLEX_AGAIN = 432;
  private static final int CCM_PASSED = 740;
  private static final int ACM_PASSED = 750;
  private static final int CMGT_PASSED = 720;
  private static final int MOST_FAILURES = 4;

  private static final int CCM_HELD = 330;
  private static final int ACM_HELD = 140;
  private static final int CMGT_HELD = 90;
  private static final int ON_THE_WAY = 60;
  private static final int ANOTHER_HELD = 130;
  private static final int YEAR = 365;

  private final Person person;
  private final Dice dice;
  private final Memory memory;
  private final List<Certification> certifications = new ArrayList<>();
  private final List<Examination> attempts = new ArrayList<>();

  private Credentials(Person person) {
    this.person = person;
    this.dice = person.dice();
    this.memory = person.memory();
  }

  /**
   * The certifications and examination attempts of a person.
   *
   * @param certifications the certifications, as the record states them
   * @param examinations the attempts, as the record states them
   * @param any whether there are any certifications
   */
  record Result(
      Listing<Certification> certifications, Listing<Examination> examinations, boolean any) {}

  /**
   * @param licensed whether the person has a license; a nurse without one has not passed yet
   */
  static Result of(Person person, boolean licensed) {
    Credentials credentials = new Credentials(person);
    credentials.licensure(licensed);
    credentials.caseManagement();
    credentials.others();
    Collections.reverse(credentials.attempts); // the latest first, as people list them
    return new Result(
        person.memory().list(MissingFact.CERTIFICATIONS, credentials.certifications),
        person.memory().list(MissingFact.EXAMINATIONS, credentials.attempts),
        !credentials.certifications.isEmpty());
  }

  private void licensure(boolean licensed) {
    if (person.profession() != Profession.NURSE) {
      return;
    }
    if (licensed) {
      passed("NCLEX-RN", NCLEX_FIRST, NCLEX_AGAIN, person.inUs() + dice.between(7, 45), 46, 120);
    } else if (dice.happens(500)) {
      attempt("NCLEX-RN", dice.between(1, 80), false);
    }
  }

  private void caseManagement() {
    int since = person.caseManager();
    if (since < 2 * YEAR) {
      return;
    }
    boolean nurse = person.profession() == Profession.NURSE;
    if (person.profession().assessesIndependently()) {
      credential("CCM", CCM_HELD, CCM_PASSED, 5, since, List.of("CCM"));
    }
    if (nurse || person.profession().isSocialWork()) {
      String simulation = nurse ? "ACM-SIMULATION-RN" : "ACM-SIMULATION-SW";
      credential("ACM", ACM_HELD, ACM_PASSED, 4, since, List.of("ACM-CORE", simulation));
    }
    if (nurse) {
      credential("CMGT-BC", CMGT_HELD, CMGT_PASSED, 5, since, List.of("CMGT-BC"));
    }
  }

  private void credential(
      String credential, int held, int passing, int years, int since, List<String> exams) {
    if (dice.happens(held)) {
      int issued = since - dice.between(YEAR, Math.min(since - 10, 6 * YEAR));
      for (String exam : exams) {
        passed(exam, passing, passing, issued + dice.between(7, 40), 95, 250);
      }
      hold(credential, issued, years);
    } else if (dice.happens(ON_THE_WAY)) {
      for (String exam : exams) {
        int daysAgo = dice.between(1, 540);
        if (dice.happens(400)) {
          passed(exam, passing, passing, daysAgo, 95, 250);
        } else {
          attempt(exam, daysAgo, false);
        }
      }
    }
  }

  private void others() {
    boolean nurse = person.profession() == Profession.NURSE;
    if (person.career() > 3 * YEAR
        && (nurse || person.profession() == Profession.COUNSELOR)
        && dice.happens(ANOTHER_HELD)) {
      String credential = nurse ? OF_NURSES.draw(dice) : dice.happens(700) ? "CRC" : "CDMS";
      hold(credential, dice.below(person.career() - 2 * YEAR), 5);
    }
  }

  /** Adds a passed attempt and the failures before it. */
  private void passed(
      String exam, int first, int again, int daysAgo, int shortestWait, int longestWait) {
    int failures = 0;
    if (!dice.happens(first)) {
      failures = 1;
      while (failures < MOST_FAILURES && !dice.happens(again)) {
        failures++;
      }
    }
    int[] waits = new int[failures];
    int day = daysAgo;
    for (int i = 0; i < failures; i++) {
      waits[i] = dice.between(shortestWait, longestWait);
      day += waits[i];
    }
    for (int i = 0; i < failures; i++) {
      attempt(exam, day, false);
      day -= waits[i];
    }
    attempt(exam, day, true);
  }

  private void attempt(String exam, int daysAgo, boolean passed) {
    attempts.add(
        Examination.builder()
            .exam(memory.fact(MissingFact.EXAMINATIONS_EXAM, exam))
            .taken(memory.day(MissingFact.EXAMINATIONS_TAKEN, Memory.Precision.ATTEMPT, daysAgo))
            .applied(
                memory.day(
                    MissingFact.EXAMINATIONS_APPLIED,
                    Memory.Precision.ATTEMPT,
                    daysAgo + dice.between(14, 120)))
            .passed(memory.fact(MissingFact.EXAMINATIONS_PASSED, passed))
            .build());
  }

  /**
   * Returns the issuer. One record in four states it; no dice are used, so people stay the same.
   */
  private Fact<String> issuer(String credential, int issued) {
    String issuer = ISSUERS.get(credential);
    if (issuer == null) {
      return Fact.unknown();
    }
    return memory.isWhole() || issued % 4 == 0 ? Fact.known(issuer) : Fact.unknown();
  }

  private void hold(String credential, int issued, int years) {
    Status status = STATUS.draw(dice);
    LocalDate award = person.daysAgo(issued);
    int terms = issued / (years * 366);
    boolean over = terms > 0 && (status == Status.EXPIRED || status == Status.LAPSED);
    if (!over && (status == Status.EXPIRED || status == Status.LAPSED)) {
      status = Status.ACTIVE; // still in its first term
    }
    int term = Math.max(1, terms);
    LocalDate expires = endOfTerm(credential, award.plusYears((long) years * term), over);
    while (!over && expires.isBefore(person.on())) {
      term++;
      expires = endOfTerm(credential, award.plusYears((long) years * term), false);
    }
    certifications.add(
        Certification.builder()
            .credential(memory.fact(MissingFact.CERTIFICATIONS_CREDENTIAL, credential))
            .issuer(issuer(credential, issued))
            .status(memory.fact(MissingFact.CERTIFICATIONS_STATUS, status))
            .issued(
                memory.day(
                    MissingFact.CERTIFICATIONS_ISSUED, Memory.Precision.CERTIFICATION, issued))
            .expires(
                memory.day(
                    MissingFact.CERTIFICATIONS_EXPIRES,
                    Memory.Precision.CERTIFICATION,
                    person.daysSince(expires)))
            .history(
                person
                    .past()
                    .history(
                        MissingFact.CERTIFICATIONS_HISTORY,
                        Memory.Precision.CERTIFICATION,
                        status,
                        false,
                        issued))
            .build());
  }

  /** Returns the day. For a CCM, returns the end of May or November after it or before it. */
  private static LocalDate endOfTerm(String credential, LocalDate day, boolean before) {
    if (!credential.equals("CCM")) {
      return day;
    }
    LocalDate may = LocalDate.of(day.getYear(), 5, 31);
    LocalDate november = LocalDate.of(day.getYear(), 11, 30);
    if (before) {
      return !day.isBefore(november) ? november : !day.isBefore(may) ? may : november.minusYears(1);
    }
    return !day.isAfter(may) ? may : !day.isAfter(november) ? november : may.plusYears(1);
  }
}
