package org.licet.json;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Field;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.PastStatus;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.RecordType;
import org.licet.candidate.Ruling;
import org.licet.candidate.Verification;

/**
 * Compares the shape of candidates member by member: the builders of {@code org.licet.candidate},
 * the fields of their records, the schema, what is written and what is read. A member that one of
 * them lacks fails here; {@code RowLayoutTest} of the module for Spark compares its columns with
 * the same schema.
 */
class CandidateMembersTest {

  private static final Set<String> SCHEMA = MemberPaths.ofSchema(Schemas.candidate());

  /** Names the lists that may have other entries; each list of a record knows that itself. */
  private static final String INCOMPLETE = "/incomplete";

  /** Each builder, and the member under which its record stands. */
  private static final Map<Class<?>, String> BUILDERS =
      Map.ofEntries(
          Map.entry(Candidate.Builder.class, ""),
          Map.entry(License.Builder.class, "/licenses"),
          Map.entry(PastStatus.Builder.class, "/licenses/history"),
          Map.entry(Verification.Builder.class, "/licenses/verified"),
          Map.entry(Ruling.Builder.class, "/rulings"),
          Map.entry(Certification.Builder.class, "/certifications"),
          Map.entry(Degree.Builder.class, "/degrees"),
          Map.entry(Job.Builder.class, "/employment"),
          Map.entry(ContinuingEducation.Builder.class, "/continuingEducation"),
          Map.entry(ProfessionalDevelopment.Builder.class, "/professionalDevelopment"),
          Map.entry(Examination.Builder.class, "/examinations"),
          Map.entry(OtherRecord.Builder.class, "/records"),
          Map.entry(Conduct.Builder.class, "/conduct"));

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    return AnyCandidate.candidates().list().ofSize(100);
  }

  @Test
  void the_schema_has_the_fields_of_the_records() {
    Set<String> fields = fields("", Candidate.TYPE);
    fields.add(INCOMPLETE);

    assertThat(fields).containsExactlyInAnyOrderElementsOf(SCHEMA);
  }

  private static <R> Set<String> fields(String at, RecordType<R> type) {
    Set<String> paths = new TreeSet<>();
    for (Field<R> field : type.fields()) {
      String path = at + "/" + field.name();
      paths.add(path);
      inner(field).ifPresent(inner -> paths.addAll(fields(path, inner)));
    }
    return paths;
  }

  private static <R> Optional<RecordType<?>> inner(Field<R> field) {
    if (field instanceof Field.Records<R, ?> records) {
      return Optional.of(records.type());
    }
    return field instanceof Field.Inner<R, ?> inner ? Optional.of(inner.type()) : Optional.empty();
  }

  @Test
  void a_builder_sets_every_field_of_its_record_and_nothing_else() {
    Set<String> set = new TreeSet<>(Set.of("/id"));
    SCHEMA.stream()
        .filter(
            member ->
                member.startsWith("/certifications/history/")
                    || (member.contains("/verified/") && !member.startsWith("/licenses/")))
        .forEach(set::add); // of the same types as those of a license
    BUILDERS.forEach(
        (builder, at) ->
            Stream.of(builder.getDeclaredMethods())
                .filter(method -> method.getReturnType() == builder)
                .filter(method -> method.getParameterCount() > 0)
                .map(Method::getName)
                .map(name -> name.equals("fact") ? "facts" : name) // one of them
                .filter(name -> !name.equals("assumed")) // marks of the others
                .forEach(name -> set.add(at + "/" + name)));

    assertThat(set).containsExactlyInAnyOrderElementsOf(SCHEMA);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void every_member_of_the_schema_is_written_and_read(
      @ForAll("candidates") List<Candidate> candidates) throws JsonProcessingException {
    Set<String> written = new TreeSet<>();
    for (Candidate candidate : candidates) {
      written.addAll(readOneByOne(candidate, CandidateWriter.toJson(candidate)));
    }

    assertThat(written).containsExactlyInAnyOrderElementsOf(SCHEMA);
  }

  /**
   * Takes away each member in turn: what is read without it is refused or another candidate, else
   * nothing has read the member.
   *
   * @return the paths of the members
   */
  private static Set<String> readOneByOne(Candidate candidate, ObjectNode json)
      throws JsonProcessingException {
    assertThat(CandidateReader.readOne(json.toString())).isEqualTo(candidate);
    List<MemberPaths.Member> members = MemberPaths.of(json);
    Set<String> tried = new HashSet<>();
    for (MemberPaths.Member member : members) {
      if (tried.add(member.path())) {
        JsonNode value = member.owner().remove(member.name());
        assertThat(fromJson(json))
            .as(member.path() + " is read")
            .isNotEqualTo(Optional.of(candidate));
        member.owner().set(member.name(), value);
      }
    }
    return members.stream().map(MemberPaths.Member::path).collect(toCollection(TreeSet::new));
  }

  private static Optional<Candidate> fromJson(JsonNode json) {
    try {
      return Optional.of(CandidateReader.readOne(json.toString()));
    } catch (InvalidCandidateException e) {
      return Optional.empty();
    }
  }
}
