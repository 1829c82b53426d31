package org.licet.authoring.interpret;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.language.Argument;
import org.licet.authoring.language.Chain;
import org.licet.authoring.language.Rule;
import org.licet.authoring.language.Step;
import org.licet.authoring.language.TypedStep;
import org.licet.authoring.language.Vocabulary;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;

/** Says the words of one rule. Immutable and thread-safe. */
final class Speaker {

  private final Map<Step, Method> methods = new HashMap<>();
  private final Optional<Twist> twist;
  private final String rule;
  private final Listener listener;

  Speaker(Rule rule, Optional<Twist> twist, Listener listener) {
    this.rule = rule.name().text();
    this.listener = listener;
    TypedStep.of(rule).forEach(typed -> methods.put(typed.step(), typed.word().method()));
    this.twist = twist.filter(change -> change.rule().equals(rule.name().text()));
  }

  /** Says a chain that begins with a property of the application. */
  Object lookUp(Chain chain, Application application) {
    Method property =
        Optional.ofNullable(Vocabulary.properties().get(chain.start().text()))
            .orElseThrow(
                () -> new IllegalStateException("There is no property " + chain.start().text()))
            .method();
    return follow(chain, invoke(property, application), Map.of(), Map.of());
  }

  /**
   * Says a chain that begins with a variable.
   *
   * @param shifted what the variables stand for where a step is twisted that looks at a window
   */
  Object say(Chain chain, Map<String, Object> variables, Map<String, Object> shifted) {
    boolean here = twist.filter(change -> chain.steps().contains(change.step())).isPresent();
    Object start =
        here && shifted.containsKey(chain.start().text())
            ? shifted.get(chain.start().text())
            : variables.get(chain.start().text());
    if (start == null) {
      throw new IllegalStateException("There is no " + chain.start().text());
    }
    return follow(chain, start, variables, shifted);
  }

  private Object follow(
      Chain chain, Object start, Map<String, Object> variables, Map<String, Object> shifted) {
    Object led = start;
    for (Step step : chain.steps()) {
      Method method =
          Optional.ofNullable(methods.get(step))
              .orElseThrow(
                  () -> new IllegalStateException("There is no word " + step.word().text()));
      led = invoke(method, led, arguments(method, step, variables, shifted));
      if (twist.isPresent()
          && twist.get().how() == Twist.How.TURNED
          && twist.get().step().equals(step)) {
        led = EngineDoor.withLastTurned(led).orElse(led);
      }
      Object said = led;
      listener.said(rule, step, () -> EngineDoor.verdict(said));
    }
    return led;
  }

  private Object[] arguments(
      Method method, Step step, Map<String, Object> variables, Map<String, Object> shifted) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i].isArray()) {
        int many = step.arguments().size() - i;
        Object array = Array.newInstance(types[i].getComponentType(), many);
        for (int j = 0; j < many; j++) {
          Array.set(
              array,
              j,
              value(types[i].getComponentType(), step.arguments().get(i + j), variables, shifted));
        }
        arguments[i] = array;
      } else {
        arguments[i] = value(types[i], step.arguments().get(i), variables, shifted);
      }
    }
    return arguments;
  }

  private Object value(
      Class<?> type,
      Argument argument,
      Map<String, Object> variables,
      Map<String, Object> shifted) {
    if (argument instanceof Argument.Text text) {
      return text.value();
    }
    if (argument instanceof Argument.Whole number) {
      // Not one conditional expression, which would make a long of either.
      if (type == long.class) {
        return Long.valueOf(number.value());
      }
      return Integer.valueOf(number.value());
    }
    return say(((Argument.Nested) argument).chain(), variables, shifted);
  }

  private static Object invoke(Method method, Object of, @Nullable Object... arguments) {
    try {
      Object led = method.invoke(of, arguments);
      return led == null ? of : led;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The word " + method.getName() + " is not public", e);
    }
  }
}
