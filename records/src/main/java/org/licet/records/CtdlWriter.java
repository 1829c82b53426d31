package org.licet.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Source;
import org.licet.evaluation.Stage;
import org.licet.records.internal.output.FormWording;

/**
 * Writes the requirements of a ruleset in the Credential Transparency Description Language (CTDL)
 * as JSON-LD: a credential with condition profiles, in English and Spanish.
 *
 * <p>Each stage has a profile with its criteria, under {@code ceterms:requires}, or {@code
 * ceterms:renewal} for the stage of that name. Criteria of which one is enough are alternative
 * conditions. CTDL has no "at least two of", and one group of alternatives for each profile: such a
 * requirement is one condition in words. Thresholds, tables and dates of records are in the words
 * only. Stateless and thread-safe.
 */
public final class CtdlWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";

  private static final Map<String, FormWording> LANGUAGES =
      Map.of(
          "en-US", FormWording.of(Locale.US),
          "es", FormWording.of(Locale.forLanguageTag("es")));

  private static final List<String> TAGS = List.of("en-US", "es");

  private final RulesetDescription ruleset;

  private CtdlWriter(RulesetDescription ruleset) {
    this.ruleset = ruleset;
  }

  /** Returns the credential with its conditions as a JSON-LD object. */
  public static ObjectNode toJson(RulesetDescription ruleset) {
    return new CtdlWriter(ruleset).credential();
  }

  private ObjectNode credential() {
    ObjectNode credential = JSON.createObjectNode();
    credential.put("@context", CONTEXT);
    credential.put(
        "@type",
        ruleset.stages().containsKey(Stage.LICENSURE)
            ? "ceterms:License"
            : "ceterms:Certification");
    String name = ruleset.reference().credential();
    say(credential, "ceterms:name", wording -> name);
    say(
        credential,
        "ceterms:description",
        wording -> wording.say("ctdl.credential", name, ruleset.issuer()));
    credential.put("ceterms:dateEffective", ruleset.reference().effectiveFrom().toString());
    ruleset
        .stages()
        .forEach(
            (stage, description) ->
                credential
                    .withArray(stage == Stage.RENEWAL ? "ceterms:renewal" : "ceterms:requires")
                    .add(profile(stage, description.requirement())));
    return credential;
  }

  private ObjectNode profile(Stage stage, Requirement requirement) {
    ObjectNode profile = profile(requirement);
    ObjectNode named = JSON.createObjectNode();
    named.put("@type", "ceterms:ConditionProfile");
    say(named, "ceterms:name", wording -> stage.words().in(wording.locale()));
    named.setAll(profile);
    webpage(requirement).ifPresent(url -> named.put("ceterms:subjectWebpage", url));
    named.put("ceterms:dateEffective", ruleset.reference().effectiveFrom().toString());
    return named;
  }

  /** Returns a profile: criteria that are all required, and one group of alternatives. */
  private ObjectNode profile(Requirement requirement) {
    List<Requirement> conditions = new ArrayList<>();
    List<Requirement> alternatives = List.of();
    for (Requirement one :
        requirement instanceof Requirement.AllOf all ? all.items() : List.of(requirement)) {
      if (one instanceof Requirement.AnyOf any && alternatives.isEmpty()) {
        alternatives = any.items();
      } else {
        conditions.add(one);
      }
    }
    ObjectNode profile = JSON.createObjectNode();
    profile.put("@type", "ceterms:ConditionProfile");
    say(profile, "ceterms:description", wording -> words(requirement, wording));
    if (!conditions.isEmpty()) {
      ObjectNode byLanguage = profile.putObject("ceterms:condition");
      for (String tag : TAGS) {
        ArrayNode words = byLanguage.putArray(tag);
        conditions.forEach(one -> words.add(words(one, wording(tag))));
      }
    }
    if (!alternatives.isEmpty()) {
      ArrayNode profiles = profile.putArray("ceterms:alternativeCondition");
      alternatives.forEach(one -> profiles.add(profile(one)));
    }
    return profile;
  }

  private String words(Requirement requirement, FormWording wording) {
    if (requirement instanceof Requirement.Criterion criterion) {
      return ruleset.criteria().stream()
          .filter(one -> one.id().equals(criterion.id()))
          .map(one -> one.title().in(wording.locale()))
          .findFirst()
          .orElse(criterion.id());
    } else if (requirement instanceof Requirement.AllOf all) {
      return all.items().size() == 1
          ? words(all.items().get(0), wording)
          : wording.say("ctdl.all-of", words(all.items(), wording));
    } else if (requirement instanceof Requirement.AnyOf any) {
      return wording.say("ctdl.one-of", words(any.items(), wording));
    }
    Requirement.AtLeast some = (Requirement.AtLeast) requirement;
    return wording.say("ctdl.at-least-of", some.count(), words(some.items(), wording));
  }

  private String words(List<Requirement> items, FormWording wording) {
    return items.stream()
        .map(
            item ->
                item instanceof Requirement.Criterion
                    ? words(item, wording)
                    : "(" + words(item, wording) + ")")
        .collect(Collectors.joining("; "));
  }

  /** Returns the first address among the sources of the criteria. */
  private Optional<String> webpage(Requirement requirement) {
    List<String> ids = requirement.criteria().toList();
    return ruleset.criteria().stream()
        .filter(criterion -> ids.contains(criterion.id()))
        .flatMap(criterion -> criterion.sources().stream())
        .map(Source::url)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static FormWording wording(String tag) {
    return LANGUAGES.getOrDefault(tag, FormWording.of(Locale.ROOT));
  }

  private static void say(ObjectNode in, String name, Function<FormWording, String> words) {
    ObjectNode byLanguage = in.putObject(name);
    TAGS.forEach(tag -> byLanguage.put(tag, words.apply(wording(tag))));
  }
}
