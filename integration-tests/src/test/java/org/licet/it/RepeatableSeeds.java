package org.licet.it;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries each law on the same candidates in every build, so that a build fails only because of a
 * change. With the system property {@code licet.new.candidates}, which the profile thorough sets,
 * each run draws other candidates.
 */
public final class RepeatableSeeds implements AroundPropertyHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (!Boolean.getBoolean("licet.new.candidates") && context.attributes().seed().isEmpty()) {
      context.attributes().setSeed(Integer.toString(context.extendedLabel().hashCode()));
    }
    return property.execute();
  }
}
