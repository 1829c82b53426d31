package org.licet.spring.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.licet.authoring.live.LiveRulesListener;
import org.licet.authoring.live.Replacement;
import org.licet.authoring.live.RulesVersion;

/** Tells the listeners of an application about changes, and observes them. Thread-safe. */
final class ObservedReplacements implements LiveRulesListener {

  private final List<LiveRulesListener> listeners;
  private final ObservationRegistry observations;

  ObservedReplacements(List<LiveRulesListener> listeners, ObservationRegistry observations) {
    this.listeners = List.copyOf(listeners);
    this.observations = observations;
  }

  @Override
  public void replaced(Replacement.Replaced replaced) {
    tell("replaced", listener -> listener.replaced(replaced));
  }

  @Override
  public void refused(Replacement.Refused refused) {
    tell("refused", listener -> listener.refused(refused));
  }

  @Override
  public void rolledBack(RulesVersion inForce) {
    tell("rolledBack", listener -> listener.rolledBack(inForce));
  }

  private void tell(String outcome, Consumer<LiveRulesListener> event) {
    Observation.createNotStarted("licet.replace", observations)
        .lowCardinalityKeyValue("outcome", outcome)
        .observe(() -> tellEach(event));
  }

  /** Tells every listener, also after one fails. */
  private void tellEach(Consumer<LiveRulesListener> event) {
    List<RuntimeException> failures = new ArrayList<>();
    for (LiveRulesListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.subList(1, failures.size()).forEach(first::addSuppressed);
      throw first;
    }
  }
}
