package org.licet.benchmarks.peers.explained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;

/** Degrees in health or human services. */
final class Degrees {

  private static final Set<String> OTHER_FIELDS =
      Set.of(
          "BUSINESS",
          "BUSINESS_ADMINISTRATION",
          "ACCOUNTING",
          "FINANCE",
          "MARKETING",
          "ENGINEERING",
          "COMPUTER_SCIENCE",
          "INFORMATION_TECHNOLOGY",
          "MATHEMATICS",
          "LAW",
          "HISTORY",
          "ENGLISH",
          "ART",
          "MUSIC");

  private Degrees() {}

  static ExplainedFinding judge(Candidate candidate) {
    List<Degree> degrees = candidate.degrees().entries();
    List<Seen> all = new ArrayList<>(degrees.size());
    for (int i = 0; i < degrees.size(); i++) {
      all.add(seen(degrees.get(i), i));
    }
    return Seen.any(Criterion.DEGREE, "degree", all);
  }

  private static Seen seen(Degree degree, int index) {
    DegreeLevel level = Known.of(degree.level());
    String field = Known.of(degree.field());
    Seen seen = new Seen("/degrees/" + index, name(level, field));
    if (degree.conferred() instanceof Fact.Known<PartialDate> day
        && day.value().earliest().isAfter(Peer.ON)) {
      seen.fails(day.value() + " is after " + Peer.ON);
    }
    if (!Ccm.LEVELS.contains(level.name())) {
      seen.fails("the level is not accepted");
    }
    if (Ccm.FIELDS.contains(field)) {
      seen.says("the field counts as health or human services");
    } else if (OTHER_FIELDS.contains(field)) {
      seen.fails("the field does not count as health or human services");
    } else {
      seen.asks(
          "field",
          "Does "
              + Seen.ISSUER
              + " accept a degree in "
              + words(field)
              + " (health or human services)?");
    }
    if (!Known.of(degree.accredited())) {
      seen.fails("it is not accredited");
    }
    if (!Known.of(degree.supervisedFieldExperience())) {
      seen.fails("it included no supervised field experience");
    }
    return seen;
  }

  private static String name(DegreeLevel level, String field) {
    String of =
        switch (level) {
          case DIPLOMA -> "the diploma";
          case ASSOCIATE -> "the associate degree";
          case BACHELOR -> "the bachelor's degree";
          case MASTER -> "the master's degree";
          case DOCTORATE -> "the doctorate";
        };
    return of + " in " + words(field);
  }

  private static String words(String field) {
    return field.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
