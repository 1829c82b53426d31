package org.licet.testkit.internal.population;

import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Listing;

/** Generates a person's degrees. */
final class Schooling {

  /** The level of the first degree in nursing of a registered nurse. */
  private static final Shares<DegreeLevel> INTO_NURSING =
      Shares.of(450, DegreeLevel.BACHELOR)
          .and(480, DegreeLevel.ASSOCIATE)
          .and(60, DegreeLevel.DIPLOMA)
          .and(10, DegreeLevel.MASTER)
          .table();

  private static final Shares<String> OTHER_FIELDS =
      Shares.of(250, "PSYCHOLOGY")
          .and(200, "PUBLIC_HEALTH")
          .and(200, "BUSINESS")
          .and(150, "HEALTH_ADMINISTRATION")
          .and(100, "GERONTOLOGY")
          .and(100, "THEOLOGY")
          .table();

  private static final int LATER_BACHELOR = 450;
  private static final int LATER_MASTER = 160;
  private static final int LATER_DOCTORATE = 60;
  private static final int ACCREDITED = 975;
  private static final int FIELD_EXPERIENCE = 880;
  private static final int BOARD_APPROVED = 985;
  private static final int FOUR_YEARS = 4 * 365;

  private final Person person;
  private final Dice dice;
  private final Memory memory;
  private final List<Degree> degrees = new ArrayList<>();

  private Schooling(Person person) {
    this.person = person;
    this.dice = person.dice();
    this.memory = person.memory();
  }

  static Listing<Degree> of(Person person) {
    Schooling schooling = new Schooling(person);
    int before = person.career() + schooling.dice.between(20, 180);
    switch (person.profession()) {
      case NURSE -> schooling.nurse(before);
      case PRACTICAL_NURSE -> schooling.add(DegreeLevel.DIPLOMA, "NURSING", before);
      case CLINICAL_SOCIAL_WORKER, MASTER_SOCIAL_WORKER ->
          schooling.twoDegrees("SOCIAL_WORK", "SOCIAL_WORK", DegreeLevel.MASTER, before);
      case BACHELOR_SOCIAL_WORKER -> schooling.add(DegreeLevel.BACHELOR, "SOCIAL_WORK", before);
      case COUNSELOR ->
          schooling.twoDegrees("PSYCHOLOGY", "COUNSELING", DegreeLevel.MASTER, before);
      case PHARMACIST -> schooling.add(DegreeLevel.DOCTORATE, "PHARMACY", before);
      case PHYSICAL_THERAPIST ->
          schooling.twoDegrees("BIOLOGY", "PHYSICAL_THERAPY", DegreeLevel.DOCTORATE, before);
      case OCCUPATIONAL_THERAPIST ->
          schooling.twoDegrees("PSYCHOLOGY", "OCCUPATIONAL_THERAPY", DegreeLevel.MASTER, before);
      case DIETITIAN -> schooling.add(DegreeLevel.BACHELOR, "NUTRITION", before);
      case UNLICENSED -> schooling.unlicensed(before);
    }
    return person.memory().list(MissingFact.DEGREES, schooling.degrees);
  }

  private void nurse(int before) {
    DegreeLevel first = INTO_NURSING.draw(dice);
    add(first, "NURSING", before, true);
    boolean bachelor = first.compareTo(DegreeLevel.BACHELOR) >= 0;
    int since = person.career();
    if (!bachelor && dice.happens(LATER_BACHELOR)) {
      since = dice.below(since + 1);
      add(DegreeLevel.BACHELOR, "NURSING", since);
      bachelor = true;
    }
    if (bachelor && dice.happens(LATER_MASTER)) {
      since = dice.below(since + 1);
      add(DegreeLevel.MASTER, dice.happens(800) ? "NURSING" : "BUSINESS", since);
      if (dice.happens(LATER_DOCTORATE)) {
        add(DegreeLevel.DOCTORATE, "NURSING", dice.below(since + 1));
      }
    }
  }

  private void twoDegrees(String firstField, String field, DegreeLevel level, int before) {
    add(DegreeLevel.BACHELOR, firstField, before + dice.between(2 * 365, FOUR_YEARS));
    add(level, field, before);
  }

  private void unlicensed(int before) {
    if (dice.happens(850)) {
      add(
          dice.happens(850) ? DegreeLevel.BACHELOR : DegreeLevel.ASSOCIATE,
          OTHER_FIELDS.draw(dice),
          before);
    }
  }

  private void add(DegreeLevel level, String field, int daysAgo) {
    add(level, field, daysAgo, false);
  }

  private void add(DegreeLevel level, String field, int daysAgo, boolean preLicensure) {
    boolean nursing = field.equals("NURSING");
    boolean abroad = person.isFromAbroad() && daysAgo > person.inUs();
    degrees.add(
        Degree.builder()
            .level(memory.fact(MissingFact.DEGREES_LEVEL, level))
            .field(memory.fact(MissingFact.DEGREES_FIELD, field))
            .accredited(memory.fact(MissingFact.DEGREES_ACCREDITED, dice.happens(ACCREDITED)))
            .supervisedFieldExperience(
                memory.fact(
                    MissingFact.DEGREES_SUPERVISED_FIELD_EXPERIENCE,
                    !field.equals("BUSINESS") && dice.happens(FIELD_EXPERIENCE)))
            .preLicensure(memory.factIf(nursing, MissingFact.DEGREES_PRE_LICENSURE, preLicensure))
            .boardApproved(
                memory.factIf(
                    preLicensure,
                    MissingFact.DEGREES_BOARD_APPROVED,
                    preLicensure && !abroad && dice.happens(BOARD_APPROVED)))
            .country(memory.fact(MissingFact.DEGREES_COUNTRY, abroad ? person.origin() : "US"))
            .conferred(memory.day(MissingFact.DEGREES_CONFERRED, Memory.Precision.DEGREE, daysAgo))
            .build());
  }
}
