package org.licet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A controller alone, in a test slice, has the rules, the JSON and the problem details. */
@WebMvcTest(Evaluations.class)
@ContextConfiguration(classes = EvaluationsSliceTest.Slice.class)
class EvaluationsSliceTest {

  @Autowired private MockMvcTester mvc;

  /** The controller and what the slice configures. */
  @Configuration(proxyBeanMethods = false)
  @Import(Evaluations.class)
  static class Slice {}

  @Test
  void a_slice_reads_candidates_and_writes_evaluations_and_problems() {
    assertThat(
            mvc.post()
                .uri("/evaluations/2026-11-23")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\":\"c\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"decision\":\"UNDETERMINED\"");
    assertThat(
            mvc.post()
                .uri("/evaluations/XYZ/EXAMINATION/2026-11-23")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\":\"c\"}"))
        .hasStatus(404)
        .bodyText()
        .contains("The credential is not known.");
  }
}
