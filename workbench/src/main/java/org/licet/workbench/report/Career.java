package org.licet.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.text.Text;

/**
 * A chart of the dated records of a candidate, the criteria that they count for, and the time
 * windows of the criteria. Immutable and thread-safe.
 *
 * @param height the height of the chart
 * @param bottom the lower end of the year marks
 * @param labelY the position of the year labels
 * @param ticks the marks of the years
 * @param bars the records
 * @param windows the time windows of the criteria
 */
record Career(
    int height,
    int bottom,
    int labelY,
    List<Drawing.Tick> ticks,
    List<Bar> bars,
    List<Window> windows) {

  private static final int ROW = 26;
  private static final int LABEL = 22;
  private static final double MIDDLE = 480;
  private static final String COUNTS = Text.of("record.counts").toString();
  private static final String MAY_COUNT = Text.of("record.may-count").toString();

  /** The bar of one record, with its dates and the criteria that it counts for. */
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

  /**
   * A time window of criteria, with the position of its bar.
   *
   * @param words the label on the chart
   * @param criteria the note below the chart, with the criteria of the window
   */
  record Window(
      double x,
      double width,
      int y,
      int textY,
      double textX,
      String anchor,
      String words,
      String criteria) {}

  /** A record with its dates. */
  private record Dated(
      String pointer, LocalDate from, LocalDate to, String fromText, String toText) {}

  static Optional<Career> of(
      Candidate candidate, Evaluation evaluation, RecordNames names, Wording wording) {
    List<Dated> dated = dated(candidate, evaluation.on(), wording);
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = dated.stream().map(Dated::from).min(LocalDate::compareTo).orElseThrow();
    Drawing drawing = new Drawing(first, evaluation.on());
    List<Bar> bars = new ArrayList<>();
    for (Dated one : dated) {
      bars.add(bar(one, drawing, bars.size(), evaluation, names, wording));
    }
    List<Window> windows = windows(evaluation, drawing, bars.size(), wording);
    int bottom = (bars.size() + windows.size()) * ROW;
    return Optional.of(
        new Career(bottom + LABEL, bottom, bottom + LABEL - 6, drawing.ticks(), bars, windows));
  }

  boolean hasWindows() {
    return !windows.isEmpty();
  }

  private static List<Dated> dated(Candidate candidate, LocalDate on, Wording wording) {
    List<Dated> all = new ArrayList<>();
    List<Job> jobs = candidate.employment().entries();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      boolean current = job.current().is(true);
      Fact<PartialDate> to = current ? Fact.unknown() : job.to();
      String open = wording.say(current ? "career.still-held" : "career.not-stated");
      add(all, "/employment/" + i, job.from(), to, on, open, wording);
    }
    addAll(
        all,
        "licenses",
        candidate.licenses().entries(),
        on,
        wording,
        l -> l.issued(),
        l -> l.expires());
    addAll(
        all,
        "certifications",
        candidate.certifications().entries(),
        on,
        wording,
        held -> held.issued(),
        held -> held.expires());
    addAll(
        all,
        "examinations",
        candidate.examinations().entries(),
        on,
        wording,
        attempt -> attempt.taken(),
        attempt -> attempt.taken());
    return all;
  }

  private static <T> void addAll(
      List<Dated> all,
      String list,
      List<T> records,
      LocalDate on,
      Wording wording,
      Function<T, Fact<PartialDate>> from,
      Function<T, Fact<PartialDate>> to) {
    for (int i = 0; i < records.size(); i++) {
      T record = records.get(i);
      add(
          all,
          "/" + list + "/" + i,
          from.apply(record),
          to.apply(record),
          on,
          wording.say("career.not-stated"),
          wording);
    }
  }

  private static void add(
      List<Dated> all,
      String pointer,
      Fact<PartialDate> from,
      Fact<PartialDate> to,
      LocalDate on,
      String open,
      Wording wording) {
    Optional<PartialDate> begin = from.toOptional();
    if (begin.isPresent() && !begin.get().earliest().isAfter(on)) {
      LocalDate end = to.toOptional().map(PartialDate::latest).orElse(on);
      all.add(
          new Dated(
              pointer,
              begin.get().earliest(),
              end.isAfter(on) ? on : end,
              said(begin.get(), wording),
              to.toOptional().map(day -> said(day, wording)).orElse(open)));
    }
  }

  /** Returns a date in words, to the precision that the record states. */
  private static String said(PartialDate day, Wording wording) {
    return wording.say(Text.of("number", day));
  }

  private static Bar bar(
      Dated one,
      Drawing drawing,
      int row,
      Evaluation evaluation,
      RecordNames names,
      Wording wording) {
    Set<String> counts = new LinkedHashSet<>();
    Set<String> may = new LinkedHashSet<>();
    for (Finding finding : evaluation.findings()) {
      for (Evidence evidence : finding.evidence()) {
        if (evidence.fact().equals(one.pointer)) {
          String because = evidence.because().toString();
          if (because.startsWith(COUNTS)) {
            counts.add(name(finding, wording));
          } else if (because.startsWith(MAY_COUNT)) {
            may.add(wording.say("career.open", name(finding, wording)));
          }
        }
      }
    }
    double x = drawing.x(one.from);
    boolean left = x < MIDDLE;
    int y = row * ROW + 4;
    String state = !counts.isEmpty() ? "met" : !may.isEmpty() ? "undetermined" : "plain";
    counts.addAll(may);
    return new Bar(
        x,
        y,
        drawing.width(one.from, one.to),
        left ? x + 6 : x - 6,
        y + 13,
        left ? "start" : "end",
        state,
        names.of(one.pointer),
        one.fromText,
        one.toText,
        counts.isEmpty() ? wording.say("career.nothing") : String.join("; ", counts));
  }

  /** Returns the title of a criterion with its id. */
  private static String name(Finding finding, Wording wording) {
    return wording.say("career.criterion", finding.title(), finding.criterion());
  }

  /** Draws each time window once, with all its criteria. */
  private static List<Window> windows(
      Evaluation evaluation, Drawing drawing, int rows, Wording wording) {
    TreeMap<LocalDate, List<String>> criteria = new TreeMap<>();
    for (Finding finding : evaluation.findings()) {
      finding
          .explanation()
          .since()
          .ifPresent(
              since ->
                  criteria
                      .computeIfAbsent(since, any -> new ArrayList<>())
                      .add(name(finding, wording)));
    }
    List<Window> windows = new ArrayList<>();
    criteria.forEach(
        (since, names) -> {
          double x = drawing.x(since);
          int y = (rows + windows.size()) * ROW + 4;
          boolean left = x < MIDDLE;
          windows.add(
              new Window(
                  x,
                  drawing.width(since, evaluation.on()),
                  y,
                  y + 15,
                  left ? x + 6 : x - 6,
                  left ? "start" : "end",
                  wording.say("career.window", since),
                  wording.say("career.window.criteria", since, String.join("; ", names))));
        });
    return windows;
  }
}
