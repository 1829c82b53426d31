package org.licet.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.text.Text;

class RecordKindTest {

  @ParameterizedTest
  @EnumSource(value = RecordKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ROW")
  void every_field_has_a_name_for_people(RecordKind kind) {
    assertThat(kind.fields()).isNotEmpty();
    for (String field : kind.fields().keySet()) {
      Text label =
          kind == RecordKind.CANDIDATE
              ? FieldQuestions.labelOfCandidate(field)
              : FieldQuestions.label(kind.place(), field);
      for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("es")}) {
        assertThat(label.in(locale)).as(kind + " " + field).doesNotContain("fact.").isNotBlank();
      }
    }
  }
}
