package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;

/**
 * The dated records of a candidate on a line, with what they count for in an evaluation. Immutable
 * and thread-safe.
 *
 * @param height the height of the drawing
 * @param bottom where the marks of the years end
 * @param labelY where their labels stand
 * @param ticks the marks of the years
 * @param bars the records
 */
record Career(int height, int bottom, int labelY, List<Drawing.Tick> ticks, List<Bar> bars) {

  private static final int ROW = 26;
  private static final int LABEL = 22;
  private static final double MIDDLE = 480;

  /** A record: from when to when, what it is, and for what it counts. */
  record Bar(
      double x,
      int y,
      double width,
      double textX,
      int textY,
      String anchor,
      String state,
      String name,
      String from,
      String to,
      String countsFor) {}

  /** A record before it is drawn. */
  private record Dated(String pointer, String name, LocalDate from, LocalDate to, String toText) {}

  static Optional<Career> of(Candidate candidate, Evaluation evaluation) {
    List<Dated> dated = dated(candidate, evaluation.on());
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = dated.stream().map(Dated::from).min(LocalDate::compareTo).orElseThrow();
    Drawing drawing = new Drawing(first, evaluation.on());
    List<Bar> bars = new ArrayList<>();
    for (Dated one : dated) {
      bars.add(bar(one, drawing, bars.size(), evaluation));
    }
    int bottom = bars.size() * ROW;
    return Optional.of(
        new Career(bottom + LABEL, bottom, bottom + LABEL - 6, drawing.ticks(), bars));
  }

  private static List<Dated> dated(Candidate candidate, LocalDate on) {
    List<Dated> all = new ArrayList<>();
    List<Job> jobs = candidate.employment().entries();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      boolean current = job.current().is(true);
      add(
          all,
          "/employment/" + i,
          name(job, i),
          job.from(),
          current ? Fact.unknown() : job.to(),
          on,
          current ? "still held" : "not stated");
    }
    List<License> licenses = candidate.licenses().entries();
    for (int i = 0; i < licenses.size(); i++) {
      License license = licenses.get(i);
      add(
          all,
          "/licenses/" + i,
          license.type().toOptional().orElse("")
              + " license"
              + license.jurisdiction().toOptional().map(place -> ", " + place).orElse(""),
          license.issued(),
          license.expires(),
          on,
          "not stated");
    }
    List<Certification> held = candidate.certifications().entries();
    for (int i = 0; i < held.size(); i++) {
      Certification one = held.get(i);
      add(
          all,
          "/certifications/" + i,
          one.credential().toOptional().orElse("certification"),
          one.issued(),
          one.expires(),
          on,
          "not stated");
    }
    List<Examination> sittings = candidate.examinations().entries();
    for (int i = 0; i < sittings.size(); i++) {
      Examination one = sittings.get(i);
      add(
          all,
          "/examinations/" + i,
          one.exam().toOptional().orElse("examination") + " sitting",
          one.taken(),
          one.taken(),
          on,
          "not stated");
    }
    return all;
  }

  private static String name(Job job, int index) {
    String title = job.title().toOptional().orElse("Job " + (index + 1));
    return title + job.employer().toOptional().map(employer -> ", " + employer).orElse("");
  }

  private static void add(
      List<Dated> all,
      String pointer,
      String name,
      Fact<PartialDate> from,
      Fact<PartialDate> to,
      LocalDate on,
      String open) {
    Optional<LocalDate> begin = from.toOptional().map(PartialDate::earliest);
    if (begin.isPresent() && !begin.get().isAfter(on)) {
      LocalDate end = to.toOptional().map(PartialDate::latest).orElse(on);
      all.add(
          new Dated(
              pointer,
              name,
              begin.get(),
              end.isAfter(on) ? on : end,
              to.toOptional().map(PartialDate::toString).orElse(open)));
    }
  }

  private static Bar bar(Dated one, Drawing drawing, int row, Evaluation evaluation) {
    Set<String> counts = new LinkedHashSet<>();
    Set<String> may = new LinkedHashSet<>();
    for (Finding finding : evaluation.findings()) {
      for (Evidence evidence : finding.evidence()) {
        if (evidence.fact().equals(one.pointer)) {
          if (evidence.because().startsWith("counts")) {
            counts.add(finding.criterion());
          } else if (evidence.because().startsWith("may count")) {
            may.add(finding.criterion());
          }
        }
      }
    }
    double x = drawing.x(one.from);
    boolean left = x < MIDDLE;
    double width = drawing.width(one.from, one.to);
    int y = row * ROW + 4;
    List<String> said = new ArrayList<>(counts);
    may.forEach(criterion -> said.add(criterion + " (open)"));
    return new Bar(
        x,
        y,
        width,
        left ? x + 6 : x - 6,
        y + 13,
        left ? "start" : "end",
        !counts.isEmpty() ? "met" : !may.isEmpty() ? "undetermined" : "plain",
        one.name,
        one.from.toString(),
        one.toText,
        said.isEmpty() ? "nothing here" : String.join(", ", said));
  }
}
