package org.licet.authoring.internal.source;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.evaluation.RulesException;

/**
 * Rejects rules that need more memory than is available. Limits normally apply before memory runs
 * out. Otherwise the folder is at fault, not its host. Stateless and thread-safe.
 */
public final class Memory {

  private static final int DEEPEST_CAUSE = 50;

  private Memory() {}

  /**
   * Does something with the rules of a folder.
   *
   * @param shown the folder, as the reader knows it
   * @throws RulesException if the memory or the stack does not suffice
   */
  public static <T> T within(String shown, Supplier<T> action) {
    try {
      return action.get();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw refusal(shown, e);
    } catch (RuntimeException | LinkageError e) {
      refuseIfShort(shown, e);
      throw e;
    }
  }

  /**
   * Refuses a folder if the memory or the stack did not suffice, which compilers and their threads
   * hide behind other exceptions. The message says all that there is: the trace has thousands of
   * lines.
   *
   * @throws RulesException if so
   */
  public static void refuseIfShort(String shown, Throwable thrown) {
    Optional<Throwable> cause =
        Stream.iterate(thrown, one -> one != null, Throwable::getCause)
            .limit(DEEPEST_CAUSE)
            .filter(one -> one instanceof OutOfMemoryError || one instanceof StackOverflowError)
            .findFirst();
    if (cause.isPresent()) {
      throw refusal(shown, cause.get());
    }
  }

  private static RulesException refusal(String shown, Throwable e) {
    return new RulesException(
        "The rules in "
            + shown
            + (e instanceof OutOfMemoryError
                ? " need more memory than is available\nMaybe use fewer or smaller files, or a larger -Xmx"
                : " are nested too deeply\nMaybe a file is not a rule file, or is damaged"));
  }
}
