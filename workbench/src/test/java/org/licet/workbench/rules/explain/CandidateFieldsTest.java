package org.licet.workbench.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateFieldsTest {

  @Test
  void a_field_of_several_types_names_them() {
    List<CandidateFields.Field> rulings =
        CandidateFields.sections().stream()
            .filter(section -> section.list().equals("rulings"))
            .findFirst()
            .orElseThrow()
            .fields();
    assertThat(rulings)
        .filteredOn(field -> field.name().equals("answer"))
        .singleElement()
        .extracting(CandidateFields.Field::value)
        .isEqualTo("code, number or boolean");
  }
}
