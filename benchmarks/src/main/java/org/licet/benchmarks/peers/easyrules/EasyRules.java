package org.licet.benchmarks.peers.easyrules;

import java.util.Set;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.RuleListener;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRule;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Person;
import org.mvel2.ParserContext;

/**
 * One rule per criterion, which uses MVEL's folds over the lists of a person. The conditions that
 * exclude most jobs come first. Compiled MVEL expressions change as they run and must not be
 * shared, so each thread has its own. Thread-safe.
 */
public final class EasyRules implements Peer {

  private static final String PAID_IN_US = "$.fullTime && $.paid && Ccm.isInUs($.country)";

  private static final String CASE_MANAGEMENT =
      "$.caseManagement && $.directClientContact && $.allEssentialActivities"
          + " && $.acrossContinuum && (!$.selfEmployed || $.purchasers >= 3) && "
          + PAID_IN_US;

  private static final String FAILED = "$.exam == 'CCM' && !$.passed && !$.taken.isAfter(on)";

  private final ThreadLocal<Rules> rules = ThreadLocal.withInitial(EasyRules::compile);
  private final DefaultRulesEngine engine = new DefaultRulesEngine();

  /** Creates the engine. */
  public EasyRules() {
    engine.registerRuleListener(new Strict());
  }

  @Override
  public Outcome judge(Person person) {
    Met met = new Met();
    Facts facts = new Facts();
    facts.put("person", person);
    facts.put("on", ON);
    facts.put("met", met);
    engine.fire(rules.get(), facts);
    return new Outcome(met.bits);
  }

  private static Rules compile() {
    return new Rules(
        Set.of(
            rule(
                Criterion.LICENSE,
                any(
                    "licenses",
                    "$.status == 'ACTIVE' && !$.restricted"
                        + " && !$.issued.isAfter(on) && !$.expires.isBefore(on)"
                        + " && ($.certification || Ccm.isInUs($.jurisdiction))"
                        + " && Ccm.allowsIndependentAssessment("
                        + "$.type, $.certification, $.independentAssessment)")),
            rule(
                Criterion.DEGREE,
                any(
                    "degrees",
                    "$.accredited && $.supervisedFieldExperience"
                        + " && Ccm.LEVELS contains $.level && Ccm.FIELDS contains $.field"
                        + " && !$.conferred.isAfter(on)")),
            rule(
                Criterion.EXPERIENCE_1,
                months("$.supervisedByCcm && " + CASE_MANAGEMENT) + ">= 12"),
            rule(Criterion.EXPERIENCE_2, months(CASE_MANAGEMENT) + " >= 24"),
            rule(
                Criterion.EXPERIENCE_3,
                months("$.supervisesCaseManagers && " + PAID_IN_US) + ">= 12"),
            rule(
                Criterion.CHARACTER,
                "person.codeOfConductAccepted"
                    + " && !person.felonyConviction && !person.licenseDiscipline"),
            rule(
                Criterion.RETAKE,
                "($ in person.attempts if "
                    + FAILED
                    + ").size() < 2 && !"
                    + any("attempts", FAILED + " && Ccm.isNextWindowOver($.taken, on)"))));
  }

  private static String any(String list, String condition) {
    return "(($ in person." + list + " if " + condition + ").size() > 0)";
  }

  private static String months(String condition) {
    return "Ccm.months(($ in person.jobs if " + condition + "), on.minusYears(5), on)";
  }

  private static Rule rule(Criterion criterion, String condition) {
    ParserContext context = new ParserContext();
    context.addImport(Ccm.class);
    context.addImport(Criterion.class);
    return new MVELRule(context)
        .name(criterion.id())
        .priority(criterion.bit())
        .when(condition)
        .then("met.add(Criterion." + criterion.name() + ")");
  }

  /** Collects the criteria that are met. */
  public static final class Met {

    private int bits;

    private Met() {}

    /** Adds a criterion. */
    public void add(Criterion criterion) {
      bits |= criterion.bit();
    }
  }

  /** Reports failures of conditions, which the engine treats as false. */
  private static final class Strict implements RuleListener {

    @Override
    public void onEvaluationError(Rule rule, Facts facts, Exception exception) {
      throw new IllegalStateException(rule.getName(), exception);
    }

    @Override
    public void onFailure(Rule rule, Facts facts, Exception exception) {
      throw new IllegalStateException(rule.getName(), exception);
    }
  }
}
