package org.licet.internal.reasoning.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldReader;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;

/** Records that differ in any known field describe different things. */
class RecordIdentityTest {

  /** A record with a value in every field but {@code current}; one field has another value. */
  private record Values(String other) implements FieldReader {

    private <T> Fact<T> fact(String name, T value, T otherwise) {
      return Fact.known(name.equals(other) ? otherwise : value);
    }

    @Override
    public Fact<String> text(String name) {
      return fact(name, "US", "CA");
    }

    @Override
    public Fact<Boolean> yesOrNo(String name) {
      return name.equals("current")
          ? Fact.unknown()
          : name.equals("supervised") ? fact(name, true, false) : fact(name, false, true);
    }

    @Override
    public Fact<BigDecimal> number(String name) {
      return fact(name, BigDecimal.ONE, new BigDecimal("0.5"))
          .map(number -> name.equals("caseManagementHoursPerWeek") ? halved(number) : number);
    }

    /** No part of a week is longer than the week. */
    private static BigDecimal halved(BigDecimal number) {
      return number.divide(BigDecimal.valueOf(4));
    }

    @Override
    public Fact<Integer> count(String name) {
      return fact(name, 1, 2);
    }

    @Override
    public Fact<PartialDate> date(String name) {
      return fact(name, day(name.equals("to") ? 2021 : 2020), day(name.equals("to") ? 2022 : 2019));
    }

    private static PartialDate day(int year) {
      return PartialDate.parse(year + "-01-01");
    }

    @Override
    public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
      return fact(name, type.getEnumConstants()[0], type.getEnumConstants()[1]);
    }

    @Override
    public Listing<String> codes(String name, Consumer<String> check) {
      if (name.equals("supervisorCredentials") && other.equals("supervised")) {
        return Listing.of(List.of()); // nobody supervised
      }
      return Listing.of(List.of("A", name.equals(other) ? "B" : "C"));
    }

    @Override
    public <R> Listing<R> records(String name, RecordType<R> type) {
      return Listing.of(List.of());
    }

    @Override
    public <R> R record(String name, RecordType<R> type) {
      return type.read(this);
    }

    @Override
    public Map<String, BigDecimal> numbers(String name) {
      return Map.of("A", name.equals(other) ? new BigDecimal("0.5") : new BigDecimal("0.25"));
    }

    @Override
    public Facts facts(String name) {
      return Facts.NONE.with("ONCOLOGY", name.equals(other)).with("BEDS", 24);
    }
  }

  private static <R> void assertEveryFieldIsCompared(
      RecordType<R> type, RecordIdentity<R> identity, Set<String> others) {
    R record = type.read(new Values("none"));
    assertThat(identity.mayBeOne(record, type.read(new Values("none")))).isTrue();
    for (String field : type.names()) {
      R changed = type.read(new Values(field));
      if (!others.contains(field)) {
        assertThat(changed).as(field).isNotEqualTo(record);
      }
      assertThat(identity.mayBeOne(record, changed)).as(field).isEqualTo(others.contains(field));
    }
  }

  @Test
  void jobs_that_differ_in_a_field_or_a_declared_fact_are_different() {
    assertEveryFieldIsCompared(Job.TYPE, RecordIdentity.JOBS, Set.of("current", "verified"));
  }

  @Test
  void courses_that_differ_in_a_field_or_a_declared_fact_are_different() {
    assertEveryFieldIsCompared(
        ContinuingEducation.TYPE, RecordIdentity.COURSES, Set.of("verified"));
  }

  @Test
  void facts_that_only_one_of_them_states_may_be_equal() {
    Job one = Job.at("Mercy").facts(Facts.NONE.with("ONCOLOGY", true)).build();
    Job other = Job.at("Mercy").facts(Facts.NONE.with("BEDS", 24)).build();
    assertThat(RecordIdentity.JOBS.mayBeOne(one, other)).isTrue();
    assertThat(
            RecordIdentity.JOBS.mayBeOne(
                one, other.toBuilder().facts(Facts.NONE.with("ONCOLOGY", false)).build()))
        .isFalse();
  }
}
