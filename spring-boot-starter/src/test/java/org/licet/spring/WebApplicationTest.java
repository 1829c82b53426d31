package org.licet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.License;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateWriter;
import org.licet.json.EvaluationWriter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A small application that answers over HTTP on loopback. */
class WebApplicationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Candidate NURSE =
      Candidate.withId("c").licenses(License.ofType("RN")).build();

  private static ConfigurableApplicationContext context;
  private static String address = "";

  /** The application. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Evaluations.class)
  static class Application {}

  @BeforeAll
  static void start() {
    context =
        SpringApplication.run(
            Application.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--spring.threads.virtual.enabled=true",
            "--management.endpoint.health.show-details=always");
    address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/";
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(context).close();
  }

  private static HttpResponse<String> post(String path, String body, String language)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_candidate_is_the_body_of_a_request_and_an_evaluation_that_of_the_answer()
      throws Exception {
    Evaluation expected =
        context.getBean(LicetRules.class).evaluate(NURSE, "CCM", Stage.EXAMINATION, DAY);
    for (String language : List.of("en", "es")) {
      HttpResponse<String> answer =
          post("evaluations/" + DAY, CandidateWriter.toLine(NURSE), language);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(EvaluationWriter.toLine(expected, Locale.forLanguageTag(language)));
    }
  }

  @Test
  void every_fault_of_a_candidate_is_a_problem_detail_in_the_language_of_the_request()
      throws Exception {
    String body = "{\"licenses\":[{\"type\":7,\"expires\":\"2027-13-40\"}]}";
    HttpResponse<String> answer = post("evaluations/" + DAY, body, "es");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains(
            "\"title\":\"El candidato no es válido.\"",
            "\"pointer\":\"#/licenses/0/type\"",
            "\"pointer\":\"#/licenses/0/expires\"");
    assertThat(post("batches", "{\"a\":" + body + "}", "en").statusCode()).isEqualTo(422);
    assertThat(post("evaluations/" + DAY, "{\"id\":", "en").statusCode()).isEqualTo(400);
  }

  @Test
  void a_request_for_unknown_rules_is_a_problem_detail_in_the_language_of_the_request()
      throws Exception {
    String body = CandidateWriter.toLine(NURSE);
    HttpResponse<String> credential = post("evaluations/XYZ/EXAMINATION/" + DAY, body, "en");
    assertThat(credential.statusCode()).isEqualTo(404);
    assertThat(credential.body())
        .contains(
            "\"title\":\"The credential is not known.\"",
            "\"detail\":\"There are no rules for \\\"XYZ\\\". Expected one of [CCM].\"");
    HttpResponse<String> stage = post("evaluations/CCM/LICENSURE/" + DAY, body, "es");
    assertThat(stage.statusCode()).isEqualTo(404);
    assertThat(stage.body())
        .contains(
            "\"title\":\"La credencial no tiene esa etapa.\"",
            "\"detail\":\"CCM no tiene la etapa LICENSURE. Se espera uno de estos: [EXAMINATION,");
    HttpResponse<String> day = post("evaluations/2200-01-01", body, "es");
    assertThat(day.statusCode()).isEqualTo(400);
    assertThat(day.body())
        .contains("La fecha de evaluación es 2200-01-01. Se espera una fecha hasta");
  }

  @Test
  void a_rule_that_fails_is_named_in_a_problem_detail() throws Exception {
    HttpResponse<String> answer = get("failing");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("\"detail\":\"A rule failed.\"", "\"rule\":\"CCM: a rule\"");
  }

  @Test
  void a_fact_of_a_type_that_the_rules_do_not_declare_is_a_fault_of_the_candidate()
      throws Exception {
    HttpResponse<String> answer = get("mistyped");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"errors\":[{", "\"pointer\":\"#/facts/DOMAINS\"");
  }

  @Test
  void a_type_without_a_form_is_an_error_and_never_an_empty_object() throws Exception {
    HttpResponse<String> answer = get("rulesets");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("{}");
  }

  @Test
  void health_names_the_rules() throws Exception {
    assertThat(get("actuator/health").body())
        .contains("\"licet\":{\"details\":{\"rulesets\":{\"CCM\":");
  }
}
