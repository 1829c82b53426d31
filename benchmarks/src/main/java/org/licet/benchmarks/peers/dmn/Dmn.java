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
 * Decisions in FEEL on contexts, with a decision table that contains the thresholds and collects
 * the met criteria. Functions of a profile count months and look up codes and windows. The engine
 * rebuilds the operators of every {@code and} in a chain, so the most selective condition has its
 * own filter. Compiling FEEL to classes would not help, because the classes contain the same tree.
 * The runtime keeps no state between evaluations, and all threads share it. Thread-safe.
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
