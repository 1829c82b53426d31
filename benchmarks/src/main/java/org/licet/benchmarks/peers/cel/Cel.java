package org.licet.benchmarks.peers.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Degree;
import org.licet.benchmarks.person.Job;
import org.licet.benchmarks.person.License;
import org.licet.benchmarks.person.Person;
import org.licet.benchmarks.person.Sitting;

/**
 * A program a criterion, over the JavaBeans as CEL's native types. CEL has timestamps but no days,
 * so that days are compared by a function, as code tables are looked up and months are counted.
 * Programs are compiled once and shared. Thread-safe.
 */
public final class Cel implements Peer {

  private static final CelType DAY = StructTypeReference.create(LocalDate.class.getName());
  private static final CelType JOB = StructTypeReference.create(Job.class.getName());

  private static final String PAID_IN_US = "j.fullTime && j.paid && isInUs(j.country)";

  private static final String CASE_MANAGEMENT =
      PAID_IN_US
          + " && j.caseManagement && j.directClientContact && j.allEssentialActivities"
          + " && j.acrossContinuum && (!j.selfEmployed || j.purchasers >= 3)";

  private static final String FAILED = "s.exam == 'CCM' && !s.passed && !isAfter(s.taken, on)";

  private static final Map<Criterion, String> EXPRESSIONS =
      Map.of(
          Criterion.LICENSE,
          "person.licenses.exists(l, l.status == 'ACTIVE' && !l.restricted"
              + " && !isAfter(l.issued, on) && !isAfter(on, l.expires)"
              + " && (l.certification || isInUs(l.jurisdiction))"
              + " && allowsIndependentAssessment("
              + "l.type, l.certification, l.independentAssessment))",
          Criterion.DEGREE,
          "person.degrees.exists(d, d.accredited && d.supervisedFieldExperience"
              + " && isLevel(d.level) && isField(d.field) && !isAfter(d.conferred, on))",
          Criterion.EXPERIENCE_1,
          "monthsInLastYears(5, person.jobs.filter(j, "
              + CASE_MANAGEMENT
              + " && j.supervisedByCcm), on) >= 12",
          Criterion.EXPERIENCE_2,
          "monthsInLastYears(5, person.jobs.filter(j, " + CASE_MANAGEMENT + "), on) >= 24",
          Criterion.EXPERIENCE_3,
          "monthsInLastYears(5, person.jobs.filter(j, "
              + PAID_IN_US
              + " && j.supervisesCaseManagers), on) >= 12",
          Criterion.CHARACTER,
          "person.codeOfConductAccepted && !person.felonyConviction && !person.licenseDiscipline",
          Criterion.RETAKE,
          "person.sittings.filter(s, "
              + FAILED
              + ").size() < 2 && !person.sittings.exists(s, "
              + FAILED
              + " && isNextWindowOver(s.taken, on))");

  private final Map<Criterion, Program> programs = new EnumMap<>(Criterion.class);

  /** Compiles the programs. */
  public Cel() {
    dev.cel.bundle.Cel cel = environment();
    EXPRESSIONS.forEach(
        (criterion, expression) -> {
          try {
            programs.put(criterion, cel.createProgram(cel.compile(expression).getAst()));
          } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(expression, e);
          }
        });
  }

  @Override
  public Outcome judge(Person person) {
    Map<String, Object> variables = Map.of("person", person, "on", ON);
    int met = 0;
    for (Map.Entry<Criterion, Program> program : programs.entrySet()) {
      try {
        if ((Boolean) program.getValue().eval(variables)) {
          met |= program.getKey().bit();
        }
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(program.getKey().id(), e);
      }
    }
    return new Outcome(met);
  }

  private static dev.cel.bundle.Cel environment() {
    CelNativeTypesExtensions types =
        CelExtensions.nativeTypes(
            Person.class, License.class, Degree.class, Job.class, Sitting.class);
    CelBuilder builder =
        CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(types)
            .addRuntimeLibraries(types)
            .addVar("person", StructTypeReference.create(Person.class.getName()))
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
    function(
        builder,
        "monthsInLastYears",
        SimpleType.INT,
        List.of(SimpleType.INT, ListType.create(JOB), DAY));
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
                        (String) of[0], (Boolean) of[1], (Boolean) of[2])),
            CelFunctionBinding.from(
                "monthsInLastYears",
                List.of(Long.class, List.class, LocalDate.class),
                of -> monthsInLastYears((Long) of[0], (List<?>) of[1], (LocalDate) of[2])))
        .build();
  }

  private static void function(
      CelBuilder builder, String name, CelType result, List<CelType> parameters) {
    builder.addFunctionDeclarations(
        newFunctionDeclaration(name, newGlobalOverload(name, result, parameters)));
  }

  private static long monthsInLastYears(long years, List<?> jobs, LocalDate on) {
    List<Job> counted = new ArrayList<>();
    jobs.forEach(job -> counted.add((Job) job));
    return Ccm.months(counted, on.minusYears(years), on);
  }
}
