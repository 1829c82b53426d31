package org.licet.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;

class SharedRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void rules_are_loaded_once_a_jvm() {
    assertThat(SharedRules.ofDriver(List.of("CCM")).evaluator())
        .isSameAs(SharedRules.ofDriver(List.of("ACM", "RN")).evaluator());
  }

  @Test
  void an_executor_with_other_rules_than_the_driver_fails() {
    String here = RulesOfJvm.get().versions().getOrDefault("CCM", List.of()).get(0);
    SharedRules driver = new SharedRules(Map.of("CCM", List.of("2019-05-21 sha256:other")));
    assertThatThrownBy(driver::evaluator)
        .isInstanceOf(RulesException.class)
        .hasMessage(
            """
            The rules for CCM on this executor differ from those of the driver.
              driver: 2019-05-21 sha256:other
              executor: %s
            Maybe their class paths contain different versions of Licet."""
                .formatted(here));
  }

  @Test
  void an_executor_without_the_rules_of_the_driver_fails() {
    assertThatThrownBy(new SharedRules(Map.of("CMCN", List.of("2026-01-01 sha256:a")))::evaluator)
        .hasMessageContaining(
            "The rules for CMCN on this executor differ from those of the driver.")
        .hasMessageContaining("executor: none");
  }

  @Test
  void a_screening_and_its_plan_survive_being_sent() {
    ScreeningPlan plan =
        ScreeningPlan.of(DAY, List.of("CMGT-BC", "CCM"), null, ScreeningTerms.NONE);
    assertThat(sent(plan).screening().credentials()).containsExactly("CMGT-BC", "CCM");
    assertThat(sent(plan).stages()).containsExactly(Stage.EXAMINATION, Stage.EXAMINATION);
    assertThat(
            sent(SparkScreening.on(DAY).credentials("CCM").keeping("line").withWholeEvaluation()))
        .usingRecursiveComparison()
        .isEqualTo(SparkScreening.on(DAY).credentials("CCM").keeping("line").withWholeEvaluation());
  }

  @Test
  void the_start_of_positions_is_sent_and_applied() {
    LocalDate start = LocalDate.of(2027, 1, 4);
    SparkScreening starting = SparkScreening.on(DAY).credentials("CCM").startingOn(start);
    assertThat(sent(starting)).usingRecursiveComparison().isEqualTo(starting);
    assertThat(sent(ScreeningTerms.NONE.startingOn(start)).start()).isEqualTo("2027-01-04");
    ScreeningTerms late = ScreeningTerms.NONE.startingOn(LocalDate.of(2200, 1, 1));
    assertThatThrownBy(() -> ScreeningPlan.of(DAY, List.of("CCM"), null, late))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2200-01-01");
  }

  @Test
  void a_plan_for_a_stage_leaves_out_the_credentials_that_have_none_unless_they_are_named() {
    ScreeningPlan plan = ScreeningPlan.of(DAY, List.of(), Stage.RENEWAL, ScreeningTerms.NONE);
    assertThat(sent(plan).credentials()).containsExactly("ACM", "CCM", "CMGT-BC");
    assertThat(sent(plan).screening().credentials()).containsExactly("ACM", "CCM", "CMGT-BC");
    assertThat(ScreeningPlan.of(DAY, List.of(), null, ScreeningTerms.NONE).stages())
        .containsExactly(Stage.EXAMINATION, Stage.EXAMINATION, Stage.EXAMINATION, Stage.LICENSURE);
    assertThatThrownBy(
            () -> ScreeningPlan.of(DAY, List.of("RN"), Stage.RENEWAL, ScreeningTerms.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RN has no stage RENEWAL");
  }

  @SuppressWarnings("unchecked") // serialization preserves the rules
  private static <T> T sent(T object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
      return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
