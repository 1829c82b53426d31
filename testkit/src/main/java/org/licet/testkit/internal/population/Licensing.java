package org.licet.testkit.internal.population;

import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.Status;

/** Generates a person's licenses. */
final class Licensing {

  private static final Shares<Status> OF_THE_MAIN_LICENSE =
      Shares.of(935, Status.ACTIVE)
          .and(17, Status.EXPIRED)
          .and(10, Status.INACTIVE)
          .and(10, Status.LAPSED)
          .and(10, Status.PROBATION)
          .and(5, Status.SUSPENDED)
          .and(4, Status.REVOKED)
          .and(4, Status.SURRENDERED)
          .and(5, Status.RETIRED)
          .table();
  private static final Shares<Status> OF_FURTHER_LICENSES =
      Shares.of(520, Status.ACTIVE)
          .and(240, Status.EXPIRED)
          .and(110, Status.LAPSED)
          .and(100, Status.INACTIVE)
          .and(10, Status.PROBATION)
          .and(5, Status.SUSPENDED)
          .and(5, Status.REVOKED)
          .and(5, Status.SURRENDERED)
          .and(5, Status.RETIRED)
          .table();
  private static final Shares<Integer> FURTHER_STATES =
      Shares.of(730, 0).and(190, 1).and(60, 2).and(15, 3).and(5, 5).table();

  private static final int ENCUMBERED_THOUGH_ACTIVE = 8;
  private static final int STALE = 15;
  private static final int NOT_YET_LICENSED = 300;
  private static final int NEW = 90;
  private static final int FORMER_GRADE = 250;
  private static final int NEVER_LICENSED_IN_US = 40;
  private static final int TERM = 2 * 365;

  private final Person person;
  private final Dice dice;
  private final Memory memory;
  private final List<License> licenses = new ArrayList<>();
  private boolean disciplined;

  private Licensing(Person person) {
    this.person = person;
    this.dice = person.dice();
    this.memory = person.memory();
  }

  /**
   * The licenses of a person.
   *
   * @param licenses the licenses, as the record states them
   * @param any whether there are any licenses
   * @param disciplined whether one is encumbered
   */
  record Result(Listing<License> licenses, boolean any, boolean disciplined) {}

  static Result of(Person person) {
    Licensing licensing = new Licensing(person);
    if (person.profession().isLicensed()) {
      licensing.collect();
    }
    return new Result(
        person.memory().list(MissingFact.LICENSES, licensing.licenses),
        !licensing.licenses.isEmpty(),
        licensing.disciplined);
  }

  private void collect() {
    if (person.career() < NEW && dice.happens(NOT_YET_LICENSED)) {
      return;
    }
    State home = person.home();
    String type = person.profession().licenseIn(home);
    if (!person.isFromAbroad() || !dice.happens(NEVER_LICENSED_IN_US)) {
      add(type, home.jurisdiction(), OF_THE_MAIN_LICENSE, person.inUs(), home.isInCompact());
      for (int more = FURTHER_STATES.draw(dice); more > 0; more--) {
        State state = State.draw(dice);
        int issued = dice.below(person.inUs() + 1);
        add(
            person.profession().licenseIn(state),
            state.jurisdiction(),
            OF_FURTHER_LICENSES,
            issued,
            false);
      }
    }
    if (person.isFromAbroad()) {
      add(type, person.origin(), OF_FURTHER_LICENSES, person.career(), false);
    }
    if (person.profession() == Profession.CLINICAL_SOCIAL_WORKER && dice.happens(FORMER_GRADE)) {
      add("LMSW", home.jurisdiction(), OF_FURTHER_LICENSES, person.career(), false);
    }
  }

  private void add(
      String type, String jurisdiction, Shares<Status> statuses, int issued, boolean compact) {
    Status status = statuses.draw(dice);
    boolean encumbered =
        switch (status) {
          case PROBATION, SUSPENDED, REVOKED, SURRENDERED -> true;
          case ACTIVE -> dice.happens(ENCUMBERED_THOUGH_ACTIVE);
          case INACTIVE, EXPIRED, LAPSED, RETIRED -> false;
        };
    disciplined |= encumbered;
    boolean multistate = person.profession().isNursing() && compact && dice.happens(600);
    int number = 100_000 + dice.below(9_900_000);
    licenses.add(
        License.builder()
            .type(memory.fact(MissingFact.LICENSES_TYPE, type))
            .jurisdiction(memory.fact(MissingFact.LICENSES_JURISDICTION, jurisdiction))
            .number(memory.fact(MissingFact.LICENSES_NUMBER, Integer.toString(number)))
            .status(memory.fact(MissingFact.LICENSES_STATUS, status))
            .encumbered(memory.fact(MissingFact.LICENSES_ENCUMBERED, encumbered))
            .independentAssessment(
                memory.factIf(
                    !person.profession().isWellKnown(),
                    MissingFact.LICENSES_INDEPENDENT_ASSESSMENT,
                    person.profession().assessesIndependently()))
            .multistate(
                memory.factIf(
                    person.profession().isNursing(), MissingFact.LICENSES_MULTISTATE, multistate))
            .issued(memory.day(MissingFact.LICENSES_ISSUED, Memory.Precision.LICENSE, issued))
            .expires(
                memory.day(
                    MissingFact.LICENSES_EXPIRES,
                    Memory.Precision.LICENSE,
                    Math.min(issued, expiry(status))))
            .history(
                person
                    .past()
                    .history(
                        MissingFact.LICENSES_HISTORY,
                        Memory.Precision.LICENSE,
                        status,
                        encumbered,
                        issued))
            .build());
  }

  /** Returns the days since its expiration, negative if it has not expired. */
  private int expiry(Status status) {
    return switch (status) {
      case ACTIVE -> dice.happens(STALE) ? dice.between(1, 60) : -dice.between(0, TERM);
      case PROBATION, SUSPENDED -> -dice.between(0, TERM);
      case EXPIRED, LAPSED -> dice.between(1, 5 * TERM);
      case INACTIVE, REVOKED, SURRENDERED, RETIRED -> dice.between(-TERM, 3 * TERM);
    };
  }
}
