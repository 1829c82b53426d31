package org.licet.benchmarks.peers.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelNativeTypesExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * Evaluates conditions on one record at a time, which is the usual way to use CEL. The host
 * iterates over the lists, counts months, and passes the counts to the next expression. A
 * comprehension over the list of jobs would need fewer programs, but it copies its result list for
 * every job. The records are JavaBeans, CEL's native types. CEL has timestamps but no dates, so
 * functions compare dates and look up code tables. Programs are compiled once and shared.
 * Thread-safe.
 */
public final class Cel implements Peer {

  private static final CelType DAY = StructTypeReference.create(LocalDate.class.getName());

  private final dev.cel.bundle.Cel cel = environment();

  private final Program license =
      program(
          "license.status == 'ACTIVE' && !license.restricted"
              + " && allowsIndependentAssessment("
              + "license.type, license.certification, license.independentAssessment)"
              + " && !isAfter(license.issued, on) && !isAfter(on, license.expires)"
              + " && (license.certification || isInUs(license.jurisdiction))");

  private final Program degree =
      program(
          "degree.supervisedFieldExperience && degree.accredited"
              + " && isField(degree.field) && isLevel(degree.level)"
              + " && !isAfter(degree.conferred, on)");

  private final Program paid = program("job.fullTime && job.paid && isInUs(job.country)");

  private final Program caseManagement =
      program(
          "job.caseManagement && job.directClientContact && job.allEssentialActivities"
              + " && job.acrossContinuum && (!job.selfEmployed || job.purchasers >= 3)");

  private final Program supervised = program("job.supervisedByCcm");

  private final Program supervising = program("job.supervisesCaseManagers");

  private final Program twelveMonths = program("months >= 12");

  private final Program twentyFourMonths = program("months >= 24");

  private final Program character =
      program(
          "person.codeOfConductAccepted && !person.felonyConviction && !person.licenseDiscipline");

  private final Program failed =
      program("attempt.exam == 'CCM' && !attempt.passed && !isAfter(attempt.taken, on)");

  private final Program windowOver = program("isNextWindowOver(attempt.taken, on)");

  private final Program retake = program("failed < 2 && !windowOver");

  @Override
  public Outcome judge(Person person) {
    return new Outcome(
        bit(Criterion.LICENSE, any(license, "license", person.getLicenses()))
            | bit(Criterion.DEGREE, any(degree, "degree", person.getDegrees()))
            | experience(person)
            | bit(Criterion.CHARACTER, holds(character, ImmutableMap.of("person", person)))
            | bit(Criterion.RETAKE, mayRetake(person)));
  }

  private int experience(Person person) {
    List<Job> underCcm = new ArrayList<>();
    List<Job> asCaseManager = new ArrayList<>();
    List<Job> asSupervisor = new ArrayList<>();
    for (Job job : person.getJobs()) {
      ImmutableMap<String, Object> variables = ImmutableMap.of("job", job);
      if (holds(paid, variables)) {
        if (holds(caseManagement, variables)) {
          asCaseManager.add(job);
          if (holds(supervised, variables)) {
            underCcm.add(job);
          }
        }
        if (holds(supervising, variables)) {
          asSupervisor.add(job);
        }
      }
    }
    return bit(Criterion.EXPERIENCE_1, reaches(twelveMonths, underCcm))
        | bit(Criterion.EXPERIENCE_2, reaches(twentyFourMonths, asCaseManager))
        | bit(Criterion.EXPERIENCE_3, reaches(twelveMonths, asSupervisor));
  }

  private static boolean reaches(Program threshold, List<Job> jobs) {
    return holds(
        threshold, ImmutableMap.of("months", (long) Ccm.months(jobs, ON.minusYears(5), ON)));
  }

  private boolean mayRetake(Person person) {
    long times = 0;
    boolean over = false;
    for (Attempt attempt : person.getAttempts()) {
      ImmutableMap<String, Object> variables = ImmutableMap.of("attempt", attempt, "on", ON);
      if (holds(failed, variables)) {
        times++;
        over |= holds(windowOver, variables);
      }
    }
    return holds(retake, ImmutableMap.of("failed", times, "windowOver", over));
  }

  private static boolean any(Program condition, String name, List<?> records) {
    for (Object each : records) {
      if (holds(condition, ImmutableMap.of(name, each, "on", ON))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Program condition, ImmutableMap<String, Object> variables) {
    try {
      return (Boolean) condition.eval(variables);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a condition on " + variables.keySet(), e);
    }
  }

  private static int bit(Criterion criterion, boolean met) {
    return met ? criterion.bit() : 0;
  }

  private Program program(String expression) {
    try {
      return cel.createProgram(cel.compile(expression).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(expression, e);
    }
  }

  private static dev.cel.bundle.Cel environment() {
    CelNativeTypesExtensions types =
        CelExtensions.nativeTypes(
            Person.class, License.class, Degree.class, Job.class, Attempt.class);
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(types)
            .addRuntimeLibraries(types)
            .addVar("person", StructTypeReference.create(Person.class.getName()))
            .addVar("license", StructTypeReference.create(License.class.getName()))
            .addVar("degree", StructTypeReference.create(Degree.class.getName()))
            .addVar("job", StructTypeReference.create(Job.class.getName()))
            .addVar("attempt", StructTypeReference.create(Attempt.class.getName()))
            .addVar("months", SimpleType.INT)
            .addVar("failed", SimpleType.INT)
            .addVar("windowOver", SimpleType.BOOL)
            .addVar("on", DAY);
    function(builder, "isInUs", SimpleType.BOOL, List.of(SimpleType.STRING));
    function(builder, "isLevel", SimpleType.BOOL, List.of(SimpleType.STRING));
    function(builder, "isField", SimpleType.BOOL, List.of(SimpleType.STRING));
    function(
        builder,
        "allowsIndependentAssessment",
        SimpleType.BOOL,
        List.of(SimpleType.STRING, SimpleType.BOOL, SimpleType.BOOL));
    function(builder, "isAfter", SimpleType.BOOL, List.of(DAY, DAY));
    function(builder, "isNextWindowOver", SimpleType.BOOL, List.of(DAY, DAY));
    return builder
        .addFunctionBindings(
            CelFunctionBinding.from("isInUs", String.class, Ccm::isInUs),
            CelFunctionBinding.from("isLevel", String.class, level -> Ccm.LEVELS.contains(level)),
            CelFunctionBinding.from("isField", String.class, field -> Ccm.FIELDS.contains(field)),
            CelFunctionBinding.from(
                "isAfter", LocalDate.class, LocalDate.class, LocalDate::isAfter),
            CelFunctionBinding.from(
                "isNextWindowOver", LocalDate.class, LocalDate.class, Ccm::isNextWindowOver),
            CelFunctionBinding.from(
                "allowsIndependentAssessment",
                List.of(String.class, Boolean.class, Boolean.class),
                of ->
                    Ccm.allowsIndependentAssessment(
                        (String) of[0], (Boolean) of[1], (Boolean) of[2])))
        .build();
  }

  private static void function(
      CelBuilder builder, String name, CelType result, List<CelType> parameters) {
    builder.addFunctionDeclarations(
        newFunctionDeclaration(name, newGlobalOverload(name, result, parameters)));
  }
}
