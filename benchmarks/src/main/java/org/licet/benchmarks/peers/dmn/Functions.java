package org.licet.benchmarks.peers.dmn;

import java.time.LocalDate;
import java.util.List;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.person.Job;

/**
 * The Java functions of the model, in a profile. Java functions that the model itself declares
 * would copy all previous decisions at every call. Thread-safe.
 */
final class Functions implements DMNProfile {

  @Override
  public List<FEELFunction> getFEELFunctions() {
    return List.of(
        function("isInUs", of -> Ccm.isInUs((String) of[0]), "jurisdiction"),
        function("isLevel", of -> Ccm.LEVELS.contains((String) of[0]), "level"),
        function("isField", of -> Ccm.FIELDS.contains((String) of[0]), "field"),
        function(
            "allowsIndependentAssessment",
            of -> Ccm.allowsIndependentAssessment((String) of[0], (Boolean) of[1], (Boolean) of[2]),
            "type",
            "certification",
            "stated"),
        function(
            "isNextWindowOver",
            of -> Ccm.isNextWindowOver((LocalDate) of[0], (LocalDate) of[1]),
            "taken",
            "on"),
        function(
            "months",
            of -> Ccm.months(jobs((List<?>) of[0]), (LocalDate) of[1], (LocalDate) of[2]),
            "jobs",
            "first",
            "on"));
  }

  @Override
  public List<DMNExtensionRegister> getExtensionRegisters() {
    return List.of();
  }

  @Override
  public List<DRGElementCompiler> getDRGElementCompilers() {
    return List.of();
  }

  private static List<Job> jobs(List<?> records) {
    return records.stream().map(Job.class::cast).toList();
  }

  private static FEELFunction function(String name, Body body, String... parameters) {
    return new OfJava(name, body, List.of(parameters));
  }

  /** A call with its arguments. */
  private interface Body {
    Object call(Object[] arguments);
  }

  private static final class OfJava extends BaseFEELFunction {
    private final Body body;
    private final List<List<Param>> parameters;

    OfJava(String name, Body body, List<String> parameters) {
      super(name);
      this.body = body;
      this.parameters =
          List.of(
              parameters.stream()
                  .map(parameter -> new Param(parameter, BuiltInType.UNKNOWN))
                  .toList());
    }

    @Override
    public Object invoke(EvaluationContext context, Object[] arguments) {
      return body.call(arguments);
    }

    @Override
    public List<List<Param>> getParameters() {
      return parameters;
    }

    @Override
    protected boolean isCustomFunction() {
      return true;
    }
  }
}
