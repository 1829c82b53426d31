package com.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The texts of problems. */
class ProblemTextsTest {

  @Test
  void every_text_has_a_translation_with_the_same_values() throws IOException {
    Properties english = texts("problems.properties");
    Properties spanish = texts("problems_es.properties");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      for (String value : new String[] {"{0}", "{1}"}) {
        assertThat(spanish.getProperty(key).contains(value))
            .as(key)
            .isEqualTo(english.getProperty(key).contains(value));
      }
    }
  }

  private Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    texts.load(
        new InputStreamReader(
            getClass().getResourceAsStream("/" + name), StandardCharsets.UTF_8));
    return texts;
  }
}
