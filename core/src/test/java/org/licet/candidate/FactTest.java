package org.licet.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactTest {

  private record Known(Object value) {}

  private record Unknown() {}

  @Test
  void hasTheTextOfAnyRecord() {
    assertThat(Fact.known("50 %s")).hasToString(new Known("50 %s").toString());
    assertThat(Fact.known(true)).hasToString(new Known(true).toString());
    assertThat(Fact.unknown()).hasToString(new Unknown().toString());
  }

  /** Every setter of a builder that takes a whole fact, list or verification. */
  static List<Method> setters() {
    return Stream.of(
            Candidate.Builder.class,
            License.Builder.class,
            Certification.Builder.class,
            Degree.Builder.class,
            Job.Builder.class,
            Examination.Builder.class,
            ContinuingEducation.Builder.class,
            ProfessionalDevelopment.Builder.class,
            OtherRecord.Builder.class,
            PastStatus.Builder.class,
            Conduct.Builder.class,
            Ruling.Builder.class)
        .flatMap(builder -> Stream.of(builder.getMethods()))
        .filter(
            method ->
                method.getParameterCount() == 1
                    && Set.of(Fact.class, Listing.class, Facts.class, Verification.class)
                        .contains(method.getParameterTypes()[0]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("setters")
  void a_missing_fact_is_refused_where_it_is_set(Method setter) throws Exception {
    Class<?> builder = setter.getDeclaringClass();
    Object instance =
        builder == Candidate.Builder.class
            ? Candidate.withId("x")
            : builder == Ruling.Builder.class
                ? Ruling.on("X-ONE#a", true)
                : builder.getEnclosingClass().getMethod("builder").invoke(null);
    assertThatThrownBy(() -> setter.invoke(instance, (Object) null))
        .cause()
        .isInstanceOf(NullPointerException.class)
        .hasMessageMatching(
            "The field \"(fact|" + setter.getName() + ")\" is null. Expected a value, or .*");
  }
}
