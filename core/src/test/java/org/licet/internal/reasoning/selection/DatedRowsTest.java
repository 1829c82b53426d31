package org.licet.internal.reasoning.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.internal.reasoning.record.HeldCredential;

/** Compares the quick lookup of repeated rows with a plain comparison of each pair. */
class DatedRowsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final List<Status> STATUSES =
      List.of(Status.ACTIVE, Status.PROBATION, Status.EXPIRED, Status.INACTIVE);

  private static License license(Random random, boolean dated) {
    License.Builder license = License.ofType("RN");
    if (random.nextInt(3) > 0) {
      license.status(STATUSES.get(random.nextInt(STATUSES.size())));
    }
    if (random.nextInt(3) > 0) {
      license.jurisdiction(random.nextBoolean() ? "US-TX" : "US-IL");
    }
    LocalDate issued = ON.minusDays(random.nextInt(900));
    if (random.nextInt(3) > 0) {
      license.issued(date(random, issued));
    }
    if (dated) {
      license.expires(date(random, issued.plusDays(60 + random.nextInt(900))));
    }
    return license.build();
  }

  /** Returns a date, which may be known to the month only. */
  private static String date(Random random, LocalDate day) {
    String date = day.toString();
    return random.nextInt(3) == 0 ? date.substring(0, 7) : date;
  }

  private static List<RankedRow> rows(Random random) {
    List<License> licenses = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      licenses.add(license(random, random.nextInt(3) > 0));
    }
    Candidate candidate = Candidate.withId("rows").licenses(Listing.of(licenses)).build();
    List<RankedRow> rows = new ArrayList<>();
    for (HeldCredential held : HeldCredential.licenses(candidate)) {
      rows.add(RankedRow.of(held, rows.size(), random.nextInt(4) > 0, ON.toEpochDay()));
    }
    return rows;
  }

  /** Returns whether one row, which has no expiration date, may be the other, which has one. */
  private static boolean mayRepeat(RankedRow undated, RankedRow dated) {
    Optional<String> one = undated.held().jurisdiction().toOptional();
    Optional<String> other = dated.held().jurisdiction().toOptional();
    boolean samePlace = one.isEmpty() || other.isEmpty() || one.equals(other);
    boolean sameForce = dated.isInForce() || !undated.mayBeInForce();
    return dated.isDated()
        && dated.certain()
        && samePlace
        && sameForce
        && !isLaterAward(undated.held(), dated.held());
  }

  /** Returns whether a row was awarded after the other was awarded, or after it expired. */
  private static boolean isLaterAward(HeldCredential undated, HeldCredential dated) {
    Optional<PartialDate> award = undated.issued().toOptional();
    Optional<PartialDate> before = dated.issued().toOptional();
    LocalDate expiry = dated.expires().toOptional().orElseThrow().latest();
    return award.isPresent()
        && (award.get().earliest().isAfter(expiry)
            || (before.isPresent() && award.get().earliest().isAfter(before.get().latest())));
  }

  @Property
  void a_row_is_found_if_any_other_may_be_the_same(@ForAll long seed) {
    Random random = new Random(seed);
    List<RankedRow> rows = rows(random);
    DatedRows lookup = new DatedRows(rows);
    for (RankedRow undated : rows) {
      if (!undated.isDated()) {
        assertThat(lookup.areMentionedBy(undated))
            .as("%s of %s", undated, rows)
            .isEqualTo(rows.stream().anyMatch(dated -> mayRepeat(undated, dated)));
      }
    }
  }
}
