package org.licet.authoring.patterns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;

/** Made-up candidates with some unknown facts, and their completions. Not thread-safe. */
final class PartlyKnown {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private final Random random;
  private final double unknown;

  /**
   * Creates candidates.
   *
   * @param unknown the share of facts that are unknown
   */
  PartlyKnown(long seed, double unknown) {
    this.random = new Random(seed);
    this.unknown = unknown;
  }

  Candidate next() {
    return valid(
        () ->
            Candidate.withId("someone")
                .examinations(list(this::examination))
                .degrees(list(this::degree))
                .licenses(list(this::license))
                .continuingEducation(list(this::course))
                .build());
  }

  /** Returns the candidate with a value for every unknown. */
  Candidate completed(Candidate candidate) {
    return valid(
        () ->
            Candidate.withId("someone")
                .examinations(filled(candidate.examinations(), this::completed, this::examination))
                .degrees(filled(candidate.degrees(), this::completed, this::degree))
                .licenses(filled(candidate.licenses(), this::completed, this::license))
                .continuingEducation(
                    filled(candidate.continuingEducation(), this::completed, this::course))
                .build());
  }

  private static Candidate valid(Supplier<Candidate> making) {
    while (true) {
      try {
        return making.get();
      } catch (InvalidFactException e) {
        // Impossible together: the next turn draws again.
      }
    }
  }

  private <T> Listing<T> list(Supplier<T> making) {
    if (random.nextDouble() < unknown / 3) {
      return Listing.unknown();
    }
    List<T> records = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      records.add(making.get());
    }
    return random.nextDouble() < unknown / 3 ? Listing.partial(records) : Listing.of(records);
  }

  private <T> Listing<T> filled(Listing<T> list, UnaryOperator<T> filling, Supplier<T> making) {
    List<T> records = new ArrayList<>();
    list.entries().forEach(record -> records.add(filling.apply(record)));
    for (int i = list.isKnown() ? 0 : random.nextInt(3); i > 0; i--) {
      records.add(filling.apply(making.get()));
    }
    return Listing.of(records);
  }

  @SafeVarargs
  private <T> Fact<T> one(T... values) {
    return random.nextDouble() < unknown
        ? Fact.unknown()
        : Fact.known(values[random.nextInt(values.length)]);
  }

  @SafeVarargs
  private <T> Fact<T> known(Fact<T> fact, T... values) {
    return fact.isKnown() ? fact : Fact.known(values[random.nextInt(values.length)]);
  }

  private Fact<PartialDate> day() {
    if (random.nextDouble() < unknown) {
      return Fact.unknown();
    }
    LocalDate day = ON.minusDays(random.nextInt(1500) - 40L);
    double exact = random.nextDouble();
    if (exact < unknown / 2) {
      return Fact.known(PartialDate.of(YearMonth.from(day)));
    }
    return Fact.known(exact < unknown ? PartialDate.of(Year.from(day)) : PartialDate.of(day));
  }

  /** An event on record without a date has happened. */
  private Fact<PartialDate> day(Fact<PartialDate> fact) {
    if (!(fact instanceof Fact.Known<PartialDate> known)) {
      int longest = random.nextInt(4) == 0 ? 30_000 : 1_500;
      return Fact.known(PartialDate.of(ON.minusDays(random.nextInt(longest))));
    }
    int days = known.value().latestDay() - known.value().earliestDay();
    int chosen =
        switch (random.nextInt(3)) {
          case 0 -> 0;
          case 1 -> days;
          default -> random.nextInt(days + 1);
        };
    return Fact.known(PartialDate.of(known.value().earliest().plusDays(chosen)));
  }

  private Examination examination() {
    return Examination.builder()
        .exam(one("NCLEX-RN", "NCLEX-PN"))
        .passed(one(true, false))
        .jurisdiction(one("US-SC", "US-OH", "US-TX"))
        .taken(day())
        .build();
  }

  private Examination completed(Examination one) {
    return Examination.builder()
        .exam(known(one.exam(), "NCLEX-RN", "NCLEX-PN"))
        .passed(known(one.passed(), true, false))
        .jurisdiction(known(one.jurisdiction(), "US-SC", "US-OH", "US-TX"))
        .taken(day(one.taken()))
        .build();
  }

  private Degree degree() {
    return Degree.builder()
        .level(one(DegreeLevel.BACHELOR, DegreeLevel.ASSOCIATE))
        .accredited(one(true, false))
        .preLicensure(one(true, false))
        .conferred(day())
        .build();
  }

  private Degree completed(Degree one) {
    return Degree.builder()
        .level(known(one.level(), DegreeLevel.BACHELOR, DegreeLevel.ASSOCIATE))
        .accredited(known(one.accredited(), true, false))
        .preLicensure(known(one.preLicensure(), true, false))
        .conferred(day(one.conferred()))
        .build();
  }

  private License license() {
    return License.builder()
        .type(one("RN", "LPN"))
        .status(one(Status.ACTIVE, Status.EXPIRED))
        .encumbered(one(true, false))
        .issued(day())
        .build();
  }

  private License completed(License one) {
    return License.builder()
        .type(known(one.type(), "RN", "LPN"))
        .status(known(one.status(), Status.ACTIVE, Status.EXPIRED))
        .encumbered(known(one.encumbered(), true, false))
        .issued(day(one.issued()))
        .build();
  }

  private ContinuingEducation course() {
    return ContinuingEducation.builder()
        .hours(one(new BigDecimal(2), new BigDecimal(4)))
        .topics(
            random.nextDouble() < unknown
                ? Listing.unknown()
                : random.nextBoolean() ? Listing.of("ETHICS") : Listing.of("OTHER"))
        .completed(day())
        .build();
  }

  private ContinuingEducation completed(ContinuingEducation one) {
    return ContinuingEducation.builder()
        .hours(known(one.hours(), BigDecimal.ZERO, new BigDecimal(3), new BigDecimal(20)))
        .topics(
            one.topics().isKnown()
                ? one.topics()
                : random.nextBoolean() ? Listing.of("ETHICS") : Listing.of(List.of()))
        .completed(day(one.completed()))
        .build();
  }
}
