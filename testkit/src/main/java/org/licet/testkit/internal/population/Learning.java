package org.licet.testkit.internal.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Listing;
import org.licet.candidate.ProfessionalDevelopment;

/** Generates a person's courses and other activities of the last five years. */
final class Learning {

  private static final int FIVE_YEARS = 5 * 365;
  private static final int MOST_COURSES = 40;

  private static final Shares<Shares.Band> COURSES =
      Shares.of(90, new Shares.Band(0, 0))
          .and(280, new Shares.Band(1, 4))
          .and(400, new Shares.Band(5, 10))
          .and(180, new Shares.Band(11, 20))
          .and(50, new Shares.Band(21, MOST_COURSES))
          .table();
  private static final Shares<Shares.Band> COURSES_OF_CASE_MANAGERS =
      Shares.of(40, new Shares.Band(0, 0))
          .and(110, new Shares.Band(1, 6))
          .and(350, new Shares.Band(7, 14))
          .and(350, new Shares.Band(15, 26))
          .and(150, new Shares.Band(27, MOST_COURSES))
          .table();

  private static final Shares<Shares.Band> COURSES_OF_HOLDERS =
      Shares.of(150, new Shares.Band(8, 20))
          .and(400, new Shares.Band(21, 32))
          .and(450, new Shares.Band(33, MOST_COURSES))
          .table();

  private static final Shares<BigDecimal> HOURS =
      Shares.of(260, hours("1"))
          .and(50, hours("0.5"))
          .and(110, hours("1.5"))
          .and(160, hours("2"))
          .and(130, hours("3"))
          .and(80, hours("4"))
          .and(80, hours("6"))
          .and(50, hours("7.5"))
          .and(40, hours("8"))
          .and(25, hours("15"))
          .and(15, hours("24"))
          .table();

  private static final Shares<Listing<String>> TOPICS =
      Shares.of(350, Listing.of("NURSING"))
          .and(250, Listing.of("HEALTHCARE"))
          .and(120, Listing.of("NURSING", "HEALTHCARE"))
          .and(80, Listing.of("ETHICS"))
          .and(60, Listing.of("LEADERSHIP"))
          .and(60, Listing.of("SOCIAL_WORK"))
          .and(60, Listing.of("CASE_MANAGEMENT"))
          .and(20, Listing.<String>of())
          .table();
  private static final Shares<Listing<String>> TOPICS_OF_CASE_MANAGERS =
      Shares.of(520, Listing.of("CASE_MANAGEMENT"))
          .and(60, Listing.of("CASE_MANAGEMENT", "ETHICS"))
          .and(80, Listing.of("ETHICS"))
          .and(160, Listing.of("HEALTHCARE"))
          .and(110, Listing.of("NURSING"))
          .and(50, Listing.of("LEADERSHIP"))
          .and(20, Listing.<String>of())
          .table();
  private static final Shares<String> PROVIDERS =
      Shares.of(300, "Employer")
          .and(250, "Online library")
          .and(200, "Professional association")
          .and(150, "University")
          .and(100, "Conference")
          .table();

  private static final Shares<Integer> ACTIVITIES =
      Shares.of(500, 0).and(300, 1).and(130, 2).and(70, 3).table();
  private static final Shares<DevelopmentCategory> CATEGORIES =
      Shares.of(200, DevelopmentCategory.PRECEPTOR)
          .and(200, DevelopmentCategory.PRACTICE_HOURS)
          .and(150, DevelopmentCategory.ACADEMIC_CREDIT)
          .and(150, DevelopmentCategory.SERVICE)
          .and(120, DevelopmentCategory.PRESENTATION)
          .and(100, DevelopmentCategory.EVIDENCE_BASED_PRACTICE)
          .and(50, DevelopmentCategory.PUBLICATION)
          .and(30, DevelopmentCategory.RETEST)
          .table();

  private Learning() {}

  private static BigDecimal hours(String number) {
    return new BigDecimal(number);
  }

  /**
   * @param holder whether the person has a certification to renew
   */
  static Listing<ContinuingEducation> courses(Person person, boolean holder) {
    Dice dice = person.dice();
    Memory memory = person.memory();
    boolean caseManager = person.isCaseManager();
    int count =
        (holder ? COURSES_OF_HOLDERS : caseManager ? COURSES_OF_CASE_MANAGERS : COURSES)
            .draw(dice)
            .draw(dice);
    int latest = Math.min(FIVE_YEARS, person.career() + 1);
    List<ContinuingEducation> courses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      courses.add(
          ContinuingEducation.builder()
              .completed(
                  memory.day(
                      MissingFact.CONTINUING_EDUCATION_COMPLETED,
                      Memory.Precision.COURSE,
                      dice.below(latest)))
              .hours(memory.fact(MissingFact.CONTINUING_EDUCATION_HOURS, HOURS.draw(dice)))
              .topics(
                  memory.list(
                      MissingFact.CONTINUING_EDUCATION_TOPICS,
                      (caseManager ? TOPICS_OF_CASE_MANAGERS : TOPICS).draw(dice)))
              .provider(
                  memory.fact(MissingFact.CONTINUING_EDUCATION_PROVIDER, PROVIDERS.draw(dice)))
              .build());
    }
    return memory.list(MissingFact.CONTINUING_EDUCATION, courses);
  }

  static Listing<ProfessionalDevelopment> activities(Person person) {
    Dice dice = person.dice();
    Memory memory = person.memory();
    int count = ACTIVITIES.draw(dice);
    int latest = Math.min(FIVE_YEARS, person.career() + 1);
    List<ProfessionalDevelopment> activities = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      activities.add(
          ProfessionalDevelopment.builder()
              .category(
                  memory.fact(MissingFact.PROFESSIONAL_DEVELOPMENT_CATEGORY, CATEGORIES.draw(dice)))
              .completed(
                  memory.day(
                      MissingFact.PROFESSIONAL_DEVELOPMENT_COMPLETED,
                      Memory.Precision.COURSE,
                      dice.below(latest)))
              .build());
    }
    return memory.list(MissingFact.PROFESSIONAL_DEVELOPMENT, activities);
  }
}
