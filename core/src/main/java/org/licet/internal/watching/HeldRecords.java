package org.licet.internal.watching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.outlook.AgendaItem;
import org.licet.text.Text;

/** The licenses and certifications of a candidate that expire within a horizon. Thread-safe. */
final class HeldRecords {

  /** Statuses in which nothing is left to expire. */
  private static final Set<Status> OVER =
      Set.copyOf(
          EnumSet.of(
              Status.EXPIRED, Status.LAPSED, Status.REVOKED, Status.SURRENDERED, Status.RETIRED));

  private HeldRecords() {}

  /** Returns whether a candidate holds a certification, or held it until it expired. */
  static boolean isHeld(Candidate candidate, String credential) {
    return candidate.certifications().entries().stream()
        .anyMatch(
            held ->
                held.credential().is(credential)
                    && !held.status().is(Status.REVOKED)
                    && !held.status().is(Status.SURRENDERED)
                    && !held.status().is(Status.RETIRED));
  }

  /**
   * Returns the records whose last valid day is within a horizon. A day that is known to the month
   * or year only counts from its earliest possible one; the next thing to do is to find it out. A
   * record that another entry of the same kind outlasts is left out.
   */
  static List<AgendaItem> expiring(
      Candidate candidate, NamedRecords records, LocalDate on, LocalDate last) {
    List<AgendaItem> items = new ArrayList<>();
    add("/licenses/", HeldCredential.licenses(candidate), records, on, last, items);
    add("/certifications/", HeldCredential.certifications(candidate), records, on, last, items);
    return items;
  }

  private static void add(
      String list,
      List<HeldCredential> all,
      NamedRecords records,
      LocalDate on,
      LocalDate last,
      List<AgendaItem> items) {
    for (int i = 0; i < all.size(); i++) {
      HeldCredential held = all.get(i);
      if (!(held.expires() instanceof Fact.Known<PartialDate> known)
          || known.value().latest().isBefore(on)
          || known.value().earliest().isAfter(last)
          || isOver(held)
          || isOutlasted(held, known.value(), all)) {
        continue;
      }
      PartialDate expires = known.value();
      LocalDate day = expires.earliest().isBefore(on) ? on : expires.earliest();
      AgendaItem.Subject subject = records.of(list + i).orElseThrow();
      Text name = subject.name();
      Text shown = Text.of("number", expires.isExact() ? expires.earliest() : expires);
      items.add(
          AgendaItem.builder()
              .kind(
                  held.kind() == HeldCredential.Kind.LICENSE
                      ? AgendaItem.Kind.LICENSE_EXPIRES
                      : AgendaItem.Kind.CERTIFICATION_EXPIRES)
              .on(day)
              .why(Text.of("agenda.expires", name, shown))
              .records(List.of(subject))
              .action(Text.of(expires.isExact() ? "agenda.renew" : "agenda.find-day", name, day))
              .lastDay(day)
              .build());
    }
  }

  private static boolean isOver(HeldCredential held) {
    return held.status().toOptional().map(OVER::contains).orElse(false);
  }

  /** Returns whether another entry of the same license or certification certainly ends later. */
  private static boolean isOutlasted(
      HeldCredential held, PartialDate expires, List<HeldCredential> all) {
    return all.stream()
        .anyMatch(
            other ->
                held.type().isKnown()
                    && other.type().equals(held.type())
                    && other.jurisdiction().equals(held.jurisdiction())
                    && !isOver(other)
                    && other.expires() instanceof Fact.Known<PartialDate> later
                    && later.value().earliest().isAfter(expires.latest()));
  }
}
