package org.licet.internal.watching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.engine.VerdictDays;
import org.licet.internal.reasoning.RenewalPeriod;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.verification.VerifiedSpan;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.RenewalCycle;
import org.licet.text.Text;

/** Searches what is coming for one candidate within a horizon. Not thread-safe. */
public final class AgendaSearch {

  private static final Comparator<AgendaItem> ORDER =
      Comparator.comparing(AgendaItem::on).thenComparing(AgendaItem::kind);

  /** Evaluates a credential and stage on a day. */
  public interface Evaluating {
    Evaluation of(String credential, Stage stage, LocalDate on);

    /** Returns the verification policy, with the requirements of an opening. */
    VerificationPolicy policy(String credential, Stage stage, LocalDate on);
  }

  private final RulesetVersions versions;
  private final Evaluating evaluating;
  private final Candidate candidate;
  private final NamedRecords records;
  private final LocalDate on;
  private final LocalDate last;

  private final List<Evaluation> evaluations = new ArrayList<>();
  private final List<AgendaItem> items = new ArrayList<>();
  private final List<RenewalCycle> cycles = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * Begins a search.
   *
   * @param candidate the candidate with the assumed facts
   * @param last the last day, inclusive
   */
  public AgendaSearch(
      RulesetVersions versions,
      Evaluating evaluating,
      Candidate candidate,
      LocalDate on,
      LocalDate last) {
    this.versions = versions;
    this.evaluating = evaluating;
    this.candidate = candidate;
    this.on = on;
    this.last = last;
    this.records = new NamedRecords(candidate);
    items.addAll(HeldRecords.expiring(candidate, records, on, last));
  }

  /** Returns the stage to watch: renewal of a credential that is held, otherwise the usual one. */
  public static Stage stage(Candidate candidate, String credential, List<Stage> stages) {
    return stages.contains(Stage.RENEWAL) && HeldRecords.isHeld(candidate, credential)
        ? Stage.RENEWAL
        : Stage.usualOf(stages);
  }

  private void addAging(List<VerifiedSpan> spans) {
    for (int i = 1; i < spans.size(); i++) {
      VerifiedSpan before = spans.get(i - 1);
      for (String pointer : spans.get(i).unverified()) {
        if (!before.unverified().contains(pointer)) {
          AgendaItem.Subject subject = records.of(pointer).orElseThrow();
          Text name = subject.name();
          items.add(
              AgendaItem.builder()
                  .kind(AgendaItem.Kind.VERIFICATION_AGES)
                  .on(spans.get(i).first())
                  .why(Text.of("agenda.verified-until", name, before.last()))
                  .records(List.of(subject))
                  .action(Text.of("agenda.verify", name, before.last()))
                  .lastDay(before.last())
                  .build());
        }
      }
    }
  }

  /** Adds the events of a credential and stage. A failure of a rule is kept. */
  public void add(String credential, Stage stage) {
    int known = items.size();
    try {
      Evaluation today = evaluating.of(credential, stage, on);
      Set<RenewalPeriod> periods = renewalPeriods(credential, stage);
      addPeriods(credential, stage, periods);
      for (LocalDate day : changes(credential, stage)) {
        items.addAll(
            new VerdictItems(
                    records,
                    evaluating.of(credential, stage, day.minusDays(1)),
                    evaluating.of(credential, stage, day))
                .all());
      }
      evaluations.add(today);
      if (stage == Stage.RENEWAL && HeldRecords.isHeld(candidate, credential)) {
        cycles.add(cycle(today, periods));
      }
    } catch (EvaluationException e) {
      items.subList(known, items.size()).clear();
      failures.add(e.failure());
    }
  }

  /** Returns the days on which a verdict may change. */
  private NavigableSet<LocalDate> changes(String credential, Stage stage) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    List<VerifiedSpan> all = new ArrayList<>();
    for (RulesetVersions.Span rules : versions.spans(credential, on, last)) {
      List<VerifiedSpan> spans =
          VerifiedSpan.of(
              evaluating.policy(credential, stage, rules.first()),
              candidate,
              rules.first(),
              rules.last());
      all.addAll(spans);
      for (VerifiedSpan span : spans) {
        days.add(span.first());
        rules.inForce().ifPresent(ruleset -> days.addAll(span.changes(ruleset, stage)));
      }
    }
    addAging(all);
    days.remove(on);
    return days;
  }

  private Set<RenewalPeriod> renewalPeriods(String credential, Stage stage) {
    return versions
        .inForce(credential, on)
        .map(
            ruleset ->
                VerdictDays.renewalPeriods(
                    ruleset, WithheldRecords.from(candidate, Set.of()), stage, on))
        .orElse(Set.of());
  }

  private void addPeriods(String credential, Stage stage, Set<RenewalPeriod> periods) {
    for (RenewalPeriod period : periods) {
      boolean late = period.kind() == RenewalPeriod.Kind.LATE;
      Function<AgendaItem.Kind, AgendaItem.Builder> begin =
          kind ->
              AgendaItem.builder()
                  .kind(kind)
                  .of(credential, stage)
                  .detail(late ? "after " + daysAfterWindow(period, periods) : "")
                  .lastDay(period.last())
                  .records(records.of(List.of(period.record())));
      if (!late && period.first().isAfter(on) && !period.first().isAfter(last)) {
        items.add(
            begin
                .apply(AgendaItem.Kind.WINDOW_OPENS)
                .on(period.first())
                .why(Text.of("renewal.open", period.first(), period.last()))
                .action(Text.of("agenda.renew-between", period.first(), period.last()))
                .build());
      }
      if (period.last().isBefore(on) || period.last().isAfter(last)) {
        continue;
      }
      items.add(
          late
              ? begin
                  .apply(AgendaItem.Kind.LATE_PERIOD_ENDS)
                  .on(period.last())
                  .why(Text.of("agenda.late-until", period.last()))
                  .action(Text.of("agenda.renew-late", period.last()))
                  .build()
              : begin
                  .apply(AgendaItem.Kind.WINDOW_CLOSES)
                  .on(period.last())
                  .why(Text.of("agenda.window-closes", period.last()))
                  .action(Text.of("agenda.renew-by", period.last()))
                  .build());
    }
  }

  /** Returns the days from the last window to a late period, which tell late periods apart. */
  private static long daysAfterWindow(RenewalPeriod late, Set<RenewalPeriod> periods) {
    return periods.stream()
        .filter(period -> period.kind() == RenewalPeriod.Kind.WINDOW)
        .map(RenewalPeriod::last)
        .filter(last -> last.isBefore(late.first()))
        .max(Comparator.naturalOrder())
        .map(last -> ChronoUnit.DAYS.between(last, late.first()))
        .orElse(0L);
  }

  private RenewalCycle cycle(Evaluation today, Set<RenewalPeriod> periods) {
    Optional<RenewalPeriod> window =
        periods.stream()
            .filter(period -> period.kind() == RenewalPeriod.Kind.WINDOW)
            .filter(period -> !period.last().isBefore(on))
            .findFirst();
    Optional<LocalDate> late =
        periods.stream()
            .filter(period -> period.kind() == RenewalPeriod.Kind.LATE)
            .map(RenewalPeriod::last)
            .filter(day -> !day.isBefore(on))
            .max(Comparator.naturalOrder());
    return RenewalCycle.of(
        today, window.map(RenewalPeriod::first), window.map(RenewalPeriod::last), late);
  }

  /** Returns the agenda of everything added. */
  public Agenda agenda() {
    return Agenda.builder()
        .candidate(candidate.id())
        .on(on)
        .last(last)
        .evaluations(evaluations)
        .items(items.stream().distinct().sorted(ORDER).toList())
        .cycles(cycles)
        .failures(failures)
        .build();
  }
}
