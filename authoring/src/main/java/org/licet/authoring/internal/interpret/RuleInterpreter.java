package org.licet.authoring.internal.interpret;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.rule.Application;

/** Interprets the words of one rule. Immutable and thread-safe. */
final class RuleInterpreter {

  private final Map<ChainStep, Method> methods = new HashMap<>();

  RuleInterpreter(Rule rule) {
    TypedStep.of(rule).forEach(typed -> methods.put(typed.step(), typed.word().method()));
  }

  /** Returns the property of the application with which a chain begins. */
  Object property(Chain chain, Application application) {
    Method property =
        Optional.ofNullable(Vocabulary.properties().get(chain.start().text()))
            .orElseThrow(
                () -> new IllegalStateException("There is no property " + chain.start().text()))
            .method();
    return invoke(property, application);
  }

  /**
   * Interprets a step.
   *
   * @param of the result of the previous steps
   * @param saying interprets chains that are arguments
   */
  Object say(ChainStep step, Object of, Function<Chain, Object> saying) {
    Method method =
        Optional.ofNullable(methods.get(step))
            .orElseThrow(() -> new IllegalStateException("There is no word " + step.word().text()));
    return invoke(method, of, arguments(method, step, saying));
  }

  private static Object[] arguments(Method method, ChainStep step, Function<Chain, Object> saying) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i].isArray()) {
        int many = step.arguments().size() - i;
        Object array = Array.newInstance(types[i].getComponentType(), many);
        for (int j = 0; j < many; j++) {
          Array.set(
              array, j, value(types[i].getComponentType(), step.arguments().get(i + j), saying));
        }
        arguments[i] = array;
      } else {
        arguments[i] = value(types[i], step.arguments().get(i), saying);
      }
    }
    return arguments;
  }

  private static Object value(Class<?> type, Argument argument, Function<Chain, Object> saying) {
    if (argument instanceof Argument.Text text) {
      return text.value();
    }
    if (argument instanceof Argument.Whole number) {
      // Not a conditional expression, which would convert both values to long.
      if (type == long.class) {
        return Long.valueOf(number.value());
      }
      return Integer.valueOf(number.value());
    }
    return saying.apply(((Argument.Nested) argument).chain());
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
