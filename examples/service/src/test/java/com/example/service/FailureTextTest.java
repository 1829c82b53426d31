package com.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.service.problem.FailureText;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** The text of a failure in the log. */
class FailureTextTest {

  private final Exception failure =
      new DataIntegrityViolationException(
          "insert into candidate values ('Prairie')",
          new BatchUpdateException(
              "Batch entry 0 insert into candidate values ('Prairie') was aborted",
              "22001",
              new int[0],
              new SQLException("value 'Prairie' too long", "22001")));

  @Test
  void it_names_the_classes_and_states_and_quotes_no_record() {
    assertThat(FailureText.of(failure))
        .isEqualTo(
            "DataIntegrityViolationException, BatchUpdateException (22001), SQLException (22001)");
  }

  @Test
  void the_stack_is_that_of_the_failure_without_its_message() {
    assertThat(FailureText.withoutMessages(failure).getStackTrace())
        .isEqualTo(failure.getStackTrace());
    assertThat(FailureText.withoutMessages(failure))
        .hasNoCause()
        .hasMessage(FailureText.of(failure));
  }
}
