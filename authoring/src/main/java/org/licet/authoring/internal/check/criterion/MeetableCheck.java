package org.licet.authoring.internal.check.criterion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.authoring.internal.check.name.ProblemCollector;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.mutation.CasesOfVersion;
import org.licet.authoring.internal.mutation.MeetableCriteria;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.problem.Problem;

/**
 * Finds criteria that probably no candidate can meet: no case meets them, and a search finds no
 * candidate that does.
 */
public final class MeetableCheck {

  private MeetableCheck() {}

  /**
   * Returns the problems of a version.
   *
   * @param known the problems found so far. A rule with a condition that is never true is not
   *     reported again
   */
  public static List<Problem> of(RuleVersion version, List<Problem> known) {
    Set<String> never =
        known.stream()
            .filter(problem -> problem.code().equals("never"))
            .flatMap(problem -> problem.rule().stream())
            .collect(Collectors.toSet());
    ProblemCollector finder = new ProblemCollector();
    if (CasesOfVersion.of(version.ruleset()).all().isEmpty()) {
      return finder.found(); // nothing to begin a search with: every criterion would be listed
    }
    MeetableCriteria criteria = MeetableCriteria.of(version);
    for (RuleFile file : version.ruleset().rules()) {
      for (Rule rule : file.rules()) {
        rule.criterion()
            .map(Argument.Text::value)
            .filter(id -> rule.judges() && !never.contains(rule.name().text()))
            .filter(id -> !criteria.isMeetable(id, rule))
            .ifPresent(
                id ->
                    finder.warning(
                        file,
                        rule,
                        "never-met",
                        rule.name().at(),
                        "no case meets " + id + ", and no candidate was found that could",
                        "add a case that meets it, or correct the rule"));
      }
    }
    return finder.found();
  }
}
