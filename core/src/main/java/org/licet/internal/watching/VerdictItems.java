package org.licet.internal.watching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.VerdictChange;
import org.licet.text.Text;

/**
 * The events of a day on which verdicts change.
 *
 * @param records the records of the candidate
 * @param before the evaluation of the day before
 * @param after the evaluation of the day
 */
record VerdictItems(NamedRecords records, Evaluation before, Evaluation after) {

  /** Returns the events: that of the decision first, then those of the criteria. */
  List<AgendaItem> all() {
    List<AgendaItem> items = new ArrayList<>();
    List<VerdictChange> changes =
        VerdictChange.between(before, after).stream()
            .filter(change -> !change.informational())
            .toList();
    rules().ifPresent(items::add);
    decision(changes).ifPresent(items::add);
    changes.forEach(change -> item(change).ifPresent(items::add));
    return items;
  }

  private AgendaItem.Builder item(AgendaItem.Kind kind) {
    return AgendaItem.builder().kind(kind).on(after.on()).of(after.credential(), after.stage());
  }

  private LocalDate dayBefore() {
    return after.on().minusDays(1);
  }

  private Optional<AgendaItem> rules() {
    return before.ruleset().equals(after.ruleset())
        ? Optional.empty()
        : Optional.of(
            item(AgendaItem.Kind.RULES_CHANGE)
                .why(Text.of("agenda.rules", after.credential(), after.on()))
                .build());
  }

  private Optional<AgendaItem> decision(List<VerdictChange> changes) {
    Decision was = before.decision();
    Decision is = after.decision();
    if (was == is) {
      return Optional.empty();
    }
    Text why =
        changes.isEmpty()
            ? Text.of("decision." + is)
            : Text.joined(
                " ",
                changes.stream()
                    .map(
                        change ->
                            Text.of(
                                "obstacle",
                                change.title(),
                                change.after().isPresent() ? change.because() : change.was()))
                    .toList());
    AgendaItem.Builder item =
        item(is == Decision.ELIGIBLE
                ? AgendaItem.Kind.ELIGIBLE
                : was == Decision.ELIGIBLE
                    ? AgendaItem.Kind.ELIGIBILITY_LOST
                    : is == Decision.UNDETERMINED
                        ? AgendaItem.Kind.ELIGIBILITY_POSSIBLE
                        : AgendaItem.Kind.ELIGIBILITY_RULED_OUT)
            .why(why)
            .records(
                changes.stream().flatMap(change -> records(change).stream()).distinct().toList());
    if (is == Decision.ELIGIBLE) {
      item.action(Text.of(isRenewal() ? "agenda.renew-from" : "agenda.apply-from", after.on()));
    } else if (was == Decision.ELIGIBLE) {
      item.action(Text.of(isRenewal() ? "agenda.renew-by" : "agenda.apply-by", dayBefore()))
          .lastDay(dayBefore());
    } else if (is == Decision.UNDETERMINED) {
      item.action(Text.of("agenda.answer"));
    } else {
      item.action(Text.of("agenda.answer-by", dayBefore())).lastDay(dayBefore());
    }
    return Optional.of(item.build());
  }

  private boolean isRenewal() {
    return after.stage() == Stage.RENEWAL;
  }

  private Optional<AgendaItem> item(VerdictChange change) {
    Verdict was = change.before().orElse(Verdict.NOT_MET);
    if (change.before().isEmpty() || change.after().isEmpty()) {
      return Optional.empty(); // other rules, which the event of the rules tells
    }
    Verdict is = change.after().get();
    AgendaItem.Builder item =
        item(is == Verdict.MET
                ? AgendaItem.Kind.CRITERION_MET
                : was == Verdict.MET
                    ? isAging(change)
                        ? AgendaItem.Kind.HOURS_AGE_OUT
                        : AgendaItem.Kind.CRITERION_LOST
                    : is == Verdict.UNDETERMINED
                        ? AgendaItem.Kind.CRITERION_POSSIBLE
                        : AgendaItem.Kind.CRITERION_RULED_OUT)
            .criterion(change.criterion())
            .why(Text.of("obstacle", change.title(), change.because()))
            .records(records(change));
    if (was == Verdict.MET) {
      boolean eligible = before.decision() == Decision.ELIGIBLE;
      String action =
          eligible
              ? isRenewal() ? "agenda.renew-by" : "agenda.apply-by"
              : isRenewal() ? "agenda.complete-renewal" : "agenda.complete";
      item.action(Text.of(action, dayBefore())).lastDay(dayBefore());
    }
    return Optional.of(item.build());
  }

  /** Returns whether less counts than on the day before, and not because a credential expired. */
  private boolean isAging(VerdictChange change) {
    Finding was = before.finding(change.criterion()).orElseThrow();
    Finding is = after.finding(change.criterion()).orElseThrow();
    return !was.parts().isEmpty()
        && is.parts().size() == was.parts().size()
        && found(is).compareTo(found(was)) < 0
        && records(change).stream()
            .noneMatch(
                record ->
                    record.pointer().startsWith("/licenses/")
                        || record.pointer().startsWith("/certifications/"));
  }

  private static BigDecimal found(Finding finding) {
    return finding.parts().stream()
        .map(part -> part.found().atLeast())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the records whose part in the finding differs. */
  private List<AgendaItem.Subject> records(VerdictChange change) {
    Map<String, List<Evidence>> was = evidence(before, change);
    Map<String, List<Evidence>> is = evidence(after, change);
    List<String> pointers = new ArrayList<>(was.keySet());
    is.keySet().stream().filter(pointer -> !was.containsKey(pointer)).forEach(pointers::add);
    return records.of(
        pointers.stream()
            .filter(pointer -> !was.getOrDefault(pointer, List.of()).equals(is.get(pointer)))
            .sorted()
            .toList());
  }

  private static Map<String, List<Evidence>> evidence(Evaluation of, VerdictChange change) {
    Map<String, List<Evidence>> byRecord = new HashMap<>();
    of.finding(change.criterion())
        .ifPresent(
            finding ->
                finding
                    .evidence()
                    .forEach(
                        one ->
                            byRecord
                                .computeIfAbsent(one.fact(), any -> new ArrayList<>())
                                .add(one)));
    return byRecord;
  }
}
