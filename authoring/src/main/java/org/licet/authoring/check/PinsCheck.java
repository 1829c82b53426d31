package org.licet.authoring.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.authoring.language.Place;
import org.licet.authoring.language.Problem;
import org.licet.authoring.language.Severity;
import org.licet.authoring.mutation.Mutant;
import org.licet.authoring.mutation.Mutants;
import org.licet.authoring.mutation.MutationRun;
import org.licet.authoring.source.RulesetSource;

/**
 * Looks for numbers and rows of tables that no case pins: they can be changed by one, or left out,
 * and no case notices.
 */
final class PinsCheck {

  private PinsCheck() {}

  static List<Problem> of(RulesetSource ruleset) {
    List<Mutant> mutants =
        Mutants.of(ruleset).stream()
            .filter(
                mutant ->
                    mutant.kind() == Mutant.Kind.NUMBER || mutant.kind() == Mutant.Kind.ROW_REMOVED)
            .toList();
    Map<Place, List<Mutant>> unpinned = new LinkedHashMap<>();
    MutationRun.of(ruleset, mutants, false, done -> {})
        .unexplained()
        .forEach(
            result ->
                unpinned
                    .computeIfAbsent(result.mutant().place(), any -> new ArrayList<>())
                    .add(result.mutant()));
    return unpinned.entrySet().stream()
        .map(entry -> problem(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Problem problem(Place place, List<Mutant> changes) {
    Mutant first = changes.get(0);
    boolean row = first.kind() == Mutant.Kind.ROW_REMOVED;
    String message =
        row
            ? "no case pins the row " + first.was() + ": without it, every case turns out the same"
            : "no case pins "
                + first.was()
                + ": with "
                + String.join(" or ", changes.stream().map(Mutant::now).toList())
                + ", every case turns out the same";
    return new Problem(
        Severity.WARNING,
        "not-pinned",
        place,
        Optional.of(first.rule()),
        message,
        Optional.of("licet mutate shows a case that would notice"));
  }
}
