package org.licet.benchmarks.peers.evrete;

import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Attempt;
import org.licet.benchmarks.person.Degree;
import org.licet.benchmarks.person.Job;
import org.licet.benchmarks.person.License;
import org.licet.benchmarks.person.Person;

/**
 * Evrete has no accumulate, exists or not. Rules on single records therefore fill a tally. A later
 * rule inserts the tally, and other rules match it. Rules fire in the order of this class. The
 * session must be continuous, because an insertion must activate rules. Creating a session takes a
 * third of the time per person, so each thread has one and clears it after each person.
 * Thread-safe.
 */
public final class Evrete implements Peer {

  private static final String TALLY = "tally";

  private static final String[] PAID_IN_US = {
    "$job.fullTime", "$job.paid", "Ccm.isInUs($job.country)"
  };

  private static final String[] CASE_MANAGEMENT = {
    "$job.caseManagement",
    "$job.directClientContact",
    "$job.allEssentialActivities",
    "$job.acrossContinuum",
    "!$job.selfEmployed || $job.purchasers >= 3"
  };

  private static final String[] FAILED = {
    "$attempt.exam.equals(\"CCM\")", "!$attempt.passed", "Peer.ON.compareTo($attempt.taken) >= 0"
  };

  private final Knowledge rules;
  private final ThreadLocal<StatefulSession> sessions = ThreadLocal.withInitial(this::newSession);

  /** Compiles the rules. */
  public Evrete() {
    rules =
        KnowledgeService.builder()
            .withExecutor(new SameThread())
            .build()
            .newKnowledge()
            .addImport(Ccm.class)
            .addImport(Peer.class)
            .builder()
            .newRule("License or certification that allows independent assessment")
            .forEach("$license", License.class)
            .where(
                "$license.status.equals(\"ACTIVE\")",
                "!$license.restricted",
                "Peer.ON.compareTo($license.issued) >= 0",
                "Peer.ON.compareTo($license.expires) <= 0",
                "$license.certification || Ccm.isInUs($license.jurisdiction)",
                "Ccm.allowsIndependentAssessment("
                    + "$license.type, $license.certification, $license.independentAssessment)")
            .execute(context -> tally(context).meet(Criterion.LICENSE))
            .newRule("Degree in a health or human services field")
            .forEach("$degree", Degree.class)
            .where(
                "$degree.accredited",
                "$degree.supervisedFieldExperience",
                "Ccm.LEVELS.contains($degree.level)",
                "Ccm.FIELDS.contains($degree.field)",
                "Peer.ON.compareTo($degree.conferred) >= 0")
            .execute(context -> tally(context).meet(Criterion.DEGREE))
            .newRule("Case management supervised by a CCM")
            .forEach("$job", Job.class)
            .where(PAID_IN_US)
            .where(CASE_MANAGEMENT)
            .where("$job.supervisedByCcm")
            .execute(context -> tally(context).getSupervised().add(context.get("$job")))
            .newRule("Case management")
            .forEach("$job", Job.class)
            .where(PAID_IN_US)
            .where(CASE_MANAGEMENT)
            .execute(context -> tally(context).getCaseManagement().add(context.get("$job")))
            .newRule("Supervisor of case managers")
            .forEach("$job", Job.class)
            .where(PAID_IN_US)
            .where("$job.supervisesCaseManagers")
            .execute(context -> tally(context).getSupervising().add(context.get("$job")))
            .newRule("Good character")
            .forEach("$person", Person.class)
            .where(
                "$person.codeOfConductAccepted",
                "!$person.felonyConviction",
                "!$person.licenseDiscipline")
            .execute(context -> tally(context).meet(Criterion.CHARACTER))
            .newRule("Failed attempt")
            .forEach("$attempt", Attempt.class)
            .where(FAILED)
            .execute(context -> tally(context).fail())
            .newRule("Failed attempt after which the next window is over")
            .forEach("$attempt", Attempt.class)
            .where(FAILED)
            .where("Ccm.isNextWindowOver($attempt.taken, Peer.ON)")
            .execute(context -> tally(context).missWindow())
            .newRule("All records are counted")
            .forEach("$person", Person.class)
            .execute(context -> context.insert(tally(context)))
            .newRule("12 months of case management supervised by a CCM, in the last five years")
            .forEach("$tally", Tally.class)
            .where("Ccm.months($tally.supervised, Peer.ON.minusYears(5), Peer.ON) >= 12")
            .execute(context -> tally(context).meet(Criterion.EXPERIENCE_1))
            .newRule("24 months of case management, in the last five years")
            .forEach("$tally", Tally.class)
            .where("Ccm.months($tally.caseManagement, Peer.ON.minusYears(5), Peer.ON) >= 24")
            .execute(context -> tally(context).meet(Criterion.EXPERIENCE_2))
            .newRule("12 months as supervisor of case managers, in the last five years")
            .forEach("$tally", Tally.class)
            .where("Ccm.months($tally.supervising, Peer.ON.minusYears(5), Peer.ON) >= 12")
            .execute(context -> tally(context).meet(Criterion.EXPERIENCE_3))
            .newRule("Fewer than two failed attempts, and the window after each still open")
            .forEach("$tally", Tally.class)
            .where("$tally.failed < 2", "!$tally.windowOver")
            .execute(context -> tally(context).meet(Criterion.RETAKE))
            .build();
  }

  private StatefulSession newSession() {
    return rules.newStatefulSession(ActivationMode.CONTINUOUS);
  }

  private static Tally tally(RhsContext context) {
    return context.getRuntime().get(TALLY);
  }

  @Override
  public Outcome judge(Person person) {
    Tally tally = new Tally();
    StatefulSession session = sessions.get();
    session.set(TALLY, tally);
    session.insert(person);
    session.insert(person.getLicenses());
    session.insert(person.getDegrees());
    session.insert(person.getJobs());
    session.insert(person.getAttempts());
    session.fire();
    session.clear();
    return tally.toOutcome();
  }
}
