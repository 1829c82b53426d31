package org.licet.json;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;

/**
 * Compares the shape of results member by member: the types of {@code org.licet.evaluation}, the
 * schema, what is written and what is read. A member that one of them lacks fails here; {@code
 * ResultMembersTest} of the module for Spark compares its columns with the same schema.
 */
class EvaluationMembersTest {

  private static final Set<String> SCHEMA = MemberPaths.ofSchema(Schemas.evaluation());

  /** The types of results, and the member under which one stands. */
  private static final Map<Class<?>, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(Evaluation.class, "");
    TYPES.put(RulesetReference.class, "/ruleset");
    TYPES.put(Finding.class, "/findings");
    TYPES.put(Finding.Explanation.class, "/findings");
    TYPES.put(Part.class, "/findings/parts");
    TYPES.put(Quantity.class, "/findings/parts/required");
    TYPES.put(Range.class, "/findings/parts/found");
    TYPES.put(Evidence.class, "/findings/evidence");
    TYPES.put(Question.OfCandidate.class, "/findings/questions");
    TYPES.put(Question.OfIssuer.class, "/findings/questions");
    TYPES.put(AnswerType.class, "/findings/questions/answer");
    TYPES.put(Source.class, "/findings/sources");
    TYPES.put(OpenQuestion.class, "/questions");
    TYPES.put(Failure.class, "/error");
  }

  /** The methods of types without a member, with the reason. */
  private static final Map<String, String> WITHOUT_MEMBER =
      Map.ofEntries(
          Map.entry("Finding.explanation", "its parts are members of the finding"),
          Map.entry("Explanation.since", "the title and reason name the day"),
          Map.entry("Part.unit", "the required amount or the limit has it"),
          Map.entry("OfCandidate.about", "the words of the fact, which the question repeats"),
          Map.entry("OfIssuer.matter", "a part of the key"),
          Map.entry("AnswerType.kind", "the member type"),
          Map.entry("Range.isExact", "follows from both bounds"),
          Map.entry("Range.words", "both bounds in words"),
          Map.entry("OpenQuestion.question", "its parts are members of the open question"),
          Map.entry("OpenQuestion.isNeeded", "only forms use it, before a result is written"),
          Map.entry("Failure.candidate", "a member of the result, beside the error"),
          Map.entry("Failure.others", "the members errors of the result, beside the error"));

  @Provide
  Arbitrary<List<Evaluation>> evaluations() {
    return AnyEvaluation.evaluations().list().ofSize(400);
  }

  @Provide
  Arbitrary<List<Failure>> failures() {
    return AnyEvaluation.failures().list().ofSize(60);
  }

  @Test
  void every_member_of_a_result_is_in_the_schema() {
    Set<String> unused = new TreeSet<>(WITHOUT_MEMBER.keySet());
    TYPES.forEach(
        (type, at) ->
            answers(type)
                .forEach(
                    answer -> {
                      String name = type.getSimpleName() + "." + answer;
                      if (!unused.remove(name)) {
                        assertThat(SCHEMA)
                            .as("the schema has a member for " + name)
                            .contains(at + "/" + answer);
                      }
                    }));
    assertThat(unused).as("explained, and nothing answers it").isEmpty();
  }

  private static Stream<String> answers(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !isOwnType(method, type))
        .map(Method::getName)
        .filter(name -> !Set.of("hashCode", "toString", "toBuilder").contains(name));
  }

  /** A copy of the value with something changed is no answer. */
  private static boolean isOwnType(Method method, Class<?> type) {
    return method.getReturnType() == type;
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void every_member_of_the_schema_is_written_and_read(
      @ForAll("evaluations") List<Evaluation> evaluations,
      @ForAll("failures") List<Failure> failures) {
    Set<String> written = new TreeSet<>();
    evaluations.forEach(
        one ->
            written.addAll(
                readOneByOne(one, EvaluationWriter.toJson(one), EvaluationReader::evaluation)));
    failures.forEach(
        one ->
            written.addAll(
                readOneByOne(one, EvaluationWriter.toJson(one), EvaluationReader::failure)));

    written.removeIf(path -> path.startsWith("/assumedFacts/")); // those of a candidate
    Set<String> always = new TreeSet<>(SCHEMA);
    always.removeIf(path -> path.endsWith("Text")); // written only if asked for
    assertThat(written).containsExactlyInAnyOrderElementsOf(always);
  }

  /**
   * Takes away each member in turn: what is read without it is refused or another result, else
   * nothing has read the member.
   *
   * @return the paths of the members
   */
  private static <T> Set<String> readOneByOne(
      T result, ObjectNode json, Function<JsonNode, T> reader) {
    assertThat(reader.apply(json)).isEqualTo(result);
    List<MemberPaths.Member> members = MemberPaths.of(json);
    Set<String> tried = new HashSet<>();
    for (MemberPaths.Member member : members) {
      JsonNode value = member.owner().get(member.name());
      boolean repeatsFact =
          member.name().equals("answer")
              || member.path().contains("/answer/")
              || (member.name().equals("key") && member.owner().has("fact"));
      boolean follows = // a preferred finding is informational in any case
          member.name().equals("informational") && member.owner().has("preferred");
      boolean saysNothing = value.isNull() || (value.isArray() && value.isEmpty());
      if (!saysNothing && !repeatsFact && !follows && tried.add(member.path())) {
        member.owner().remove(member.name());
        assertThat(isTheSame(result, json, reader)).as(member.path() + " is read").isFalse();
        member.owner().set(member.name(), value);
      }
    }
    return members.stream().map(MemberPaths.Member::path).collect(toCollection(TreeSet::new));
  }

  private static <T> boolean isTheSame(T result, JsonNode json, Function<JsonNode, T> reader) {
    try {
      return reader.apply(json).equals(result);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
