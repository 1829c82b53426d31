package org.licet.authoring.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.licet.evaluation.RulesException;

/** Memory or stack that runs out rejects the folder; other failures stay what they are. */
class MemoryTest {

  @Test
  void a_stack_that_runs_out_is_a_refusal_of_the_folder() {
    assertThatThrownBy(() -> Memory.within("rules", () -> deeper(1)))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules in rules are nested too deeply\nMaybe a file is not a rule file, or is"
                + " damaged")
        .hasNoCause();
  }

  @Test
  void memory_that_runs_out_is_a_refusal_of_the_folder() {
    assertThatThrownBy(() -> Memory.within("rules", () -> fail(new OutOfMemoryError("Java heap"))))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("The rules in rules need more memory than is available");
  }

  /** Compilers wrap what their threads throw, and class initializers what they throw. */
  @Test
  void both_are_found_behind_other_failures() {
    Throwable hidden = new IllegalStateException("compiling", new OutOfMemoryError("Metaspace"));
    assertThatThrownBy(() -> Memory.within("rules", () -> fail(new IllegalStateException(hidden))))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("need more memory");
    Error linked = new ExceptionInInitializerError(new StackOverflowError());
    assertThatThrownBy(() -> Memory.within("rules", () -> fail(linked)))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void another_failure_is_thrown_on() {
    IllegalStateException other = new IllegalStateException("other");
    assertThatThrownBy(() -> Memory.within("rules", () -> fail(other))).isSameAs(other);
    assertThat(Memory.within("rules", () -> 1)).isEqualTo(1);
  }

  private static int deeper(int level) {
    return level < 0 ? 0 : deeper(level + 1) + level;
  }

  private static int fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
