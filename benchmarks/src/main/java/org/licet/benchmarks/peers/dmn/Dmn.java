package org.licet.benchmarks.peers.dmn;

import java.util.List;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Outcome;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.person.Person;

/**
 * Decisions in FEEL over contexts, and a decision table that holds the thresholds and collects what
 * is met. Months are counted, and codes and windows looked up, by functions of a profile. The
 * engine builds the operators of each {@code and} anew, all along a chain of them, which is why
 * what rules out most stands in a filter of its own; compiling FEEL to classes would not help,
 * since these hold the same tree. The runtime keeps no state between evaluations, so that all
 * threads share it. Thread-safe.
 */
public final class Dmn implements Peer {

  private static final String DECISION = "met";

  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Compiles the model. */
  public Dmn() {
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .addProfile(new Functions())
            .buildConfiguration()
            .fromResources(
                List.of(
                    ResourceFactory.newClassPathResource("examination.xml", Dmn.class)
                        .setResourceType(ResourceType.DMN)))
            .getOrElseThrow(failure -> new IllegalStateException("no DMN runtime", failure));
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public Outcome judge(Person person) {
    DMNContext context = runtime.newContext();
    context.set("person", Contexts.of(person));
    context.set("on", ON);
    DMNResult result = runtime.evaluateByName(model, context, DECISION);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    int met = 0;
    for (Object criterion : (List<?>) result.getDecisionResultByName(DECISION).getResult()) {
      met |= Criterion.valueOf((String) criterion).bit();
    }
    return new Outcome(met);
  }
}
