package org.licet.authoring.internal.language.typing;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.licet.rule.SelectedRecords;

/**
 * A word of rules. Immutable and thread-safe.
 *
 * @param kind the kind of thing that has the word
 * @param method the method of {@code org.licet.rule} behind it
 */
public record Word(Class<?> kind, Method method) {

  /** Kinds of arguments. */
  enum Kind {
    TEXT("text in double quotes"),
    NUMBER("a whole number"),
    ANSWER("an answer"),
    AMOUNT("an amount"),
    PERIOD("a period"),
    RECORDS("records"),
    SAME_RECORDS("records of the same kind"),
    PATHWAY("a pathway");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    /** Returns true if the argument is a chain of words. */
    boolean isNested() {
      return this != TEXT && this != NUMBER;
    }

    @Override
    public String toString() {
      return shown;
    }
  }

  /** Returns the name without parentheses. */
  public String name() {
    return method.getName();
  }

  /** Returns the kind of thing that the word returns. */
  public Class<?> leadsTo() {
    return method.getGenericReturnType() instanceof TypeVariable<?> ? kind : method.getReturnType();
  }

  /** Returns the names of its parameters. */
  public List<String> parameters() {
    return Stream.of(method.getParameters()).map(Parameter::getName).toList();
  }

  /** Returns true if its last parameter takes any number of values. */
  boolean takesMany() {
    return method.isVarArgs();
  }

  /** Returns true if its first argument is the result of other words. */
  public boolean takesChain() {
    return method.getParameterCount() > 0 && kind(0).isNested();
  }

  /** Returns true if it takes the result of other words. */
  boolean takesChains() {
    return IntStream.range(0, method.getParameterCount()).anyMatch(i -> kind(i).isNested());
  }

  /** Returns the kind of the argument at a position. */
  Kind kind(int position) {
    Class<?>[] types = method.getParameterTypes();
    int last = types.length - 1;
    Class<?> type = types[Math.min(position, last)];
    if (type.isArray()) {
      type = type.getComponentType();
    }
    if (SelectedRecords.class.isAssignableFrom(type)) {
      boolean same =
          method.getGenericParameterTypes()[Math.min(position, last)] instanceof TypeVariable<?>;
      return same ? Kind.SAME_RECORDS : Kind.RECORDS;
    }
    if (type == String.class) {
      return Kind.TEXT;
    }
    if (type == int.class || type == long.class) {
      return Kind.NUMBER;
    }
    return switch (type.getSimpleName()) {
      case "Pathway" -> Kind.PATHWAY;
      case "Amount" -> Kind.AMOUNT;
      case "Period" -> Kind.PERIOD;
      default -> Kind.ANSWER;
    };
  }

  /** Returns the name of the parameter at a position. */
  public String parameter(int position) {
    List<String> names = parameters();
    return names.get(Math.min(position, names.size() - 1));
  }

  /** Returns the usage for analysts: {@code lateByDays(fewest, most)}. */
  public String usage() {
    return name() + "(" + String.join(", ", parameters()) + (takesMany() ? ", ..." : "") + ")";
  }
}
