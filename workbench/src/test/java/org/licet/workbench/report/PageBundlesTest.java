package org.licet.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBundlesTest {

  private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,((?:[^{}]|\\{\\d})*)}");
  private static final Pattern ONE = Pattern.compile("(?:^|\\|)1#([^|]*)");

  private static final Pattern NUMBER_BEFORE_PLURAL =
      Pattern.compile(
          "\\{\\d} (?:\\p{L}+ )?(?:days|months|hours|years|weeks|times|attempts|questions|jobs"
              + "|courses|purchasers|candidates|decisions|people|paths|steps|días|meses|horas"
              + "|años|semanas|veces|intentos|preguntas|empleos|cursos|compradores|personas"
              + "|decisiones|caminos|pasos)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Any number may be one: "1 candidates". */
  @ParameterizedTest
  @ValueSource(strings = {"page.properties", "page_es.properties"})
  void no_number_stands_before_a_plural(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PageBundlesTest.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      bundle.load(reader);
    }
    List<String> wrong = new ArrayList<>();
    for (String key : bundle.stringPropertyNames()) {
      String message = CHOICE.matcher(bundle.getProperty(key)).replaceAll(PageBundlesTest::ofOne);
      if (NUMBER_BEFORE_PLURAL.matcher(message).find()) {
        wrong.add(key + " = " + bundle.getProperty(key));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Returns the singular form of a choice. */
  private static String ofOne(MatchResult choice) {
    return ONE.matcher(choice.group(1))
        .results()
        .map(one -> Matcher.quoteReplacement(one.group(1)))
        .collect(Collectors.joining());
  }
}
