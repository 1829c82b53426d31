package org.licet.authoring.internal.source;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.licet.evaluation.RulesException;

/**
 * Rejects rules that need more memory than is available. Limits normally apply before memory runs
 * out. If they do not, the folder is at fault, not the host. Stateless and thread-safe.
 */
public final class Memory {

  private static final int DEEPEST_CAUSE = 50;

  private Memory() {}

  /**
   * Runs an action on the rules of a folder.
   *
   * @param shown the name of the folder for messages
   * @throws RulesException if memory or stack runs out
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
   * Rejects a folder if memory or stack ran out. Compilers and their threads hide this behind other
   * exceptions. The message omits the stack trace, which has thousands of lines.
   *
   * @throws RulesException if memory or stack ran out
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
