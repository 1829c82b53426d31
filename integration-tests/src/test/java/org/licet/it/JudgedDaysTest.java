package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.internal.engine.Forecast;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetVersions;
import org.licet.internal.reasoning.RecordsRead;
import org.licet.json.CandidateReader;

/**
 * Counts the days that a plan judges in its search for the first day on which a criterion is met,
 * and for the last one. A criterion that needs a judgment of each day makes plans slow.
 */
class JudgedDaysTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final LocalDate LAST = ON.plusYears(2);

  /** The most days to judge, of the 731 days in two years. */
  private static final int MOST_DAYS = 12;

  /** The criteria that a plan judges on each day, because their rules are patterns. */
  private static final Set<String> DAILY = Set.of("RN-NCLEX-STATE");

  private static final RulesetVersions VERSIONS =
      RulesetVersions.of(
          ServiceLoader.load(RulesModule.class).stream().map(ServiceLoader.Provider::get).toList(),
          List.of());

  /** People with few known facts. */
  enum Person {
    EMPTY("{'id':'a'}"),
    JOB("{'id':'a','employment':[{}]}"),
    JOBS("{'id':'a','employment':[{},{},{}],'licenses':[{},{}],'examinations':[{},{}]}"),
    ATTEMPTS(
        "{'id':'a','employment':[{'current':true}],'degrees':[{}],'certifications':[{}],"
            + "'examinations':[{'taken':'2026-10'},{'exam':'ACM-CORE','taken':'2025-10-26',"
            + "'passed':false},{'exam':'NCLEX-RN','taken':'2026-11-01','passed':false}]}"),
    RENEWAL(
        "{'id':'a','certifications':[{'credential':'CCM','expires':'2027-05-31'},"
            + "{'credential':'CPHQ','issued':'2024','expires':'2027-12-31'}],"
            + "'licenses':[{'type':'RN','expires':'2028-03-31'}],'continuingEducation':[{},"
            + "{'completed':'2026-10','hours':20}],'records':[{'kind':'AAMCN_COURSE'}],"
            + "'examinations':[{'exam':'CMCN','taken':'2026-10-01','passed':true}]}");

    private final String record;

    Person(String record) {
      this.record = record;
    }

    Candidate candidate() {
      return CandidateReader.readOne(record.replace('\'', '"'));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_plan_judges_few_days_of_a_criterion(Person person) {
    Candidate candidate = person.candidate();
    List<String> daily = new ArrayList<>();
    for (String credential : new TreeSet<>(VERSIONS.credentials())) {
      LoadedRuleset ruleset = VERSIONS.inForce(credential, ON).orElseThrow();
      for (Stage stage : ruleset.stages()) {
        for (Finding finding : VERSIONS.evaluate(candidate, credential, stage, ON).findings()) {
          for (boolean favorable : new boolean[] {true, false}) {
            String criterion = finding.criterion();
            int days =
                DAILY.contains(criterion)
                    ? 0
                    : judged(ruleset, stage, candidate, favorable, criterion);
            if (days > MOST_DAYS) {
              daily.add("%s %s: %d days".formatted(stage, criterion, days));
            }
          }
        }
      }
    }
    assertThat(daily).isEmpty();
  }

  /** Returns the days that a search for the first day judges, and then one for the last day. */
  private static int judged(
      LoadedRuleset ruleset,
      Stage stage,
      Candidate candidate,
      boolean favorable,
      String criterion) {
    Forecast.Series series =
        Forecast.of(
            ruleset,
            candidate,
            candidate,
            ON,
            stage,
            (Question question) -> favorable,
            new RecordsRead());
    int last = (int) LAST.toEpochDay();
    int judged = 0;
    int day = (int) ON.toEpochDay();
    while (day <= last) {
      Forecast forecast = series.on(LocalDate.ofEpochDay(day));
      judged++;
      int met = forecast.firstMet(criterion);
      int through = met == day ? forecast.metThrough(criterion) : met - 1;
      day = through >= last ? last + 1 : through + 1;
    }
    return judged;
  }
}
