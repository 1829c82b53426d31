package org.licet.workbench.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Degree;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;

/** The columns of a made-up roster, and the map that reads them. */
final class RosterPlan {

  private static final int LICENSES = 2;
  private static final int JOBS = 4;

  static final List<RosterColumn> COLUMNS = columns();

  private RosterPlan() {}

  private static List<RosterColumn> columns() {
    List<RosterColumn> columns = new ArrayList<>();
    columns.add(single("Emp ID", 12, (person, hand) -> person.id()));
    columns.add(single("", 8, (person, hand) -> hand.place(person.residence())));
    columns.add(single("Dept.", 10, (person, hand) -> hand.department()));
    for (int i = 0; i < LICENSES; i++) {
      String group = "License " + (i + 1);
      columns.add(
          license(group, "type", i, (one, hand) -> hand.code(one.type(), Vocabulary.LICENSES)));
      columns.add(license(group, "state", i, (one, hand) -> hand.place(one.jurisdiction())));
      columns.add(license(group, "no.", i, (one, hand) -> hand.digits(one.number())));
      columns.add(
          license(
              group,
              "status",
              i,
              (one, hand) -> hand.code(one.status().map(Enum::name), Vocabulary.STATUSES)));
      columns.add(license(group, "restr.?", i, (one, hand) -> hand.yesOrNo(one.encumbered())));
      columns.add(license(group, "exp.", i, (one, hand) -> hand.date(one.expires())));
      columns.add(license(group, "compact", i, (one, hand) -> hand.yesOrNo(one.multistate())));
    }
    columns.add(single("Certifications (list all)", 24, RosterPlan::certifications));
    columns.add(
        single(
            "Degree",
            16,
            (person, hand) ->
                degree(person)
                    .flatMap(Vocabulary::name)
                    .<Object>map(name -> name)
                    .orElseGet(hand::nothing)));
    columns.add(
        single(
            "Yr. conferred",
            8,
            (person, hand) ->
                degree(person).map(one -> hand.year(one.conferred())).orElseGet(hand::nothing)));
    columns.add(
        single(
            "Code of conduct signed?",
            10,
            (person, hand) -> hand.yesOrNo(person.conduct().codeOfConductAccepted())));
    for (int i = 0; i < JOBS; i++) {
      String group = "Job " + (i + 1);
      columns.add(job(group, "title", i, (one, hand) -> hand.text(one.title())));
      columns.add(job(group, "employer", i, (one, hand) -> hand.text(one.employer())));
      columns.add(job(group, "dates", i, (one, hand) -> hand.period(one)));
      columns.add(job(group, "hrs/wk", i, (one, hand) -> hand.hours(one.hoursPerWeek())));
      columns.add(job(group, "FT/PT", i, (one, hand) -> hand.fullTime(one.fullTime())));
      columns.add(job(group, "CM?", i, (one, hand) -> hand.yesOrNo(one.caseManagement())));
      columns.add(
          job(group, "CM hrs", i, (one, hand) -> hand.hours(one.caseManagementHoursPerWeek())));
      columns.add(job(group, "paid", i, (one, hand) -> hand.yesOrNo(one.paid())));
      columns.add(job(group, "country", i, (one, hand) -> hand.fact(one.country(), code -> code)));
    }
    columns.add(single("", 20, (person, hand) -> hand.note()));
    return List.copyOf(columns);
  }

  /** A cell of one record. */
  private interface CellOf<R> {
    Object of(R record, Handwriting hand);
  }

  private static RosterColumn single(String header, int width, CellOf<Candidate> cell) {
    return new RosterColumn("", header, width, cell::of);
  }

  private static RosterColumn license(
      String group, String header, int number, CellOf<License> cell) {
    return new RosterColumn(
        group,
        header,
        10,
        (person, hand) ->
            number < person.licenses().entries().size()
                ? cell.of(person.licenses().entries().get(number), hand)
                : RosterColumn.BLANK);
  }

  private static RosterColumn job(String group, String header, int number, CellOf<Job> cell) {
    return new RosterColumn(
        group,
        header,
        10,
        (person, hand) ->
            number < person.employment().entries().size()
                ? cell.of(person.employment().entries().get(number), hand)
                : RosterColumn.BLANK);
  }

  private static Object certifications(Candidate person, Handwriting hand) {
    return hand.list(
        person.certifications().entries().stream()
            .map(Certification::credential)
            .map(Fact::toOptional)
            .flatMap(Optional::stream)
            .toList());
  }

  /** Returns the last degree with a name. */
  private static Optional<Degree> degree(Candidate person) {
    return person.degrees().entries().stream()
        .filter(degree -> Vocabulary.name(degree).isPresent())
        .reduce((earlier, later) -> later);
  }
}
