package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.AnswerType;

class FormBundlesTest {

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    properties.load(
        new InputStreamReader(
            Objects.requireNonNull(
                FormBundlesTest.class.getResourceAsStream("internal/output/" + name)),
            StandardCharsets.UTF_8));
    return properties;
  }

  @Test
  void forms_in_every_language_have_the_same_texts() throws IOException {
    assertThat(bundle("form_es.properties").keySet()).isEqualTo(bundle("form.properties").keySet());
  }

  @Test
  void every_type_of_answer_is_described() throws IOException {
    for (AnswerType.Kind kind : AnswerType.Kind.values()) {
      assertThat(bundle("form.properties")).containsKey("expected." + kind);
    }
  }
}
