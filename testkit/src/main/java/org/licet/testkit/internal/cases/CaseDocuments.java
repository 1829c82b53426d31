package org.licet.testkit.internal.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.testkit.CaseException;
import org.licet.testkit.EquivalentChange;

/**
 * The parts of a case file: its cases with the facts that they share, and its changes that no
 * candidate can reveal. Immutable.
 *
 * @param cases each case as an object, with the facts under {@code given}
 * @param equivalents changes to the rules that, as the file states, no candidate can reveal
 * @param problems the faults of the parts that cannot be read
 */
public record CaseDocuments(
    List<ObjectNode> cases, List<EquivalentChange> equivalents, List<CaseException> problems) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private static final int LONGEST_SHOWN = 60;

  /** Copies the lists. */
  public CaseDocuments {
    cases = List.copyOf(cases);
    equivalents = List.copyOf(equivalents);
    problems = List.copyOf(problems);
  }

  /** Reads the documents of a file. */
  public static CaseDocuments of(String file, String text) {
    List<ObjectNode> objects = new ArrayList<>();
    List<EquivalentChange> equivalents = new ArrayList<>();
    List<CaseException> problems = new ArrayList<>();
    try (JsonParser parser = CaseText.open(file, text, YAML.getFactory())) {
      YAML.readValues(parser, JsonNode.class)
          .readAll()
          .forEach(document -> document(file, document, objects, equivalents, problems));
    } catch (CaseException e) {
      problems.add(e);
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.ofYaml(e);
      problems.add(
          CaseException.atLine(
              file, Math.toIntExact(fault.line()), "is not valid YAML: " + fault.sentence(), e));
    } catch (IOException e) {
      problems.add(CaseException.atLine(file, 1, "cannot be read: " + e.getMessage(), e));
    }
    if (objects.size() > CaseText.MOST_CASES) {
      problems.add(CaseException.atLine(file, 1, CaseText.tooManyCases()));
      objects.clear();
    }
    return new CaseDocuments(objects, equivalents, problems);
  }

  private static void document(
      String file,
      JsonNode document,
      List<ObjectNode> objects,
      List<EquivalentChange> equivalents,
      List<CaseException> problems) {
    if (document.isNull() || document.isMissingNode()) {
      return;
    }
    if (!(document instanceof ObjectNode object)) {
      problems.add(CaseException.of(file + " contains " + shown(document) + ", expected a case"));
      return;
    }
    if (object.has("equivalent")) {
      object.get("equivalent").forEach(one -> equivalent(file, one, equivalents, problems));
      return;
    }
    if (!object.has("cases")) {
      objects.add(object);
      return;
    }
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!key.equals("cases") && !key.equals("given")) {
                problems.add(
                    CaseException.in(
                        file,
                        "",
                        key,
                        "\"" + key + "\" is an unknown key, expected given or cases"));
              }
            });
    long values = (long) count(object.get("given")) * object.get("cases").size();
    if (values > CaseText.MOST_VALUES) {
      problems.add(CaseException.atLine(file, 1, CaseText.tooMuch()));
      return;
    }
    for (JsonNode item : object.get("cases")) {
      if (item instanceof ObjectNode own) {
        ObjectNode whole = YAML.createObjectNode();
        if (object.get("given") instanceof ObjectNode given) {
          whole.setAll(given);
        }
        whole.setAll(own);
        objects.add(whole);
      } else {
        problems.add(
            CaseException.of(file + " contains " + shown(item) + " under cases, expected a case"));
      }
    }
  }

  private static int count(@Nullable JsonNode node) {
    int count = 1;
    if (node != null) {
      for (JsonNode one : node) {
        count += count(one);
      }
    }
    return count;
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "\u2026";
  }

  private static void equivalent(
      String file, JsonNode one, List<EquivalentChange> equivalents, List<CaseException> problems) {
    Optional<String> rule = CaseParser.text(one, "rule");
    Optional<String> change = CaseParser.text(one, "change");
    Optional<String> why = CaseParser.text(one, "why");
    if (rule.isPresent() && change.isPresent() && why.isPresent()) {
      equivalents.add(EquivalentChange.of(rule.get(), change.get(), why.get()));
    } else {
      problems.add(
          CaseException.in(
              file,
              "",
              "equivalent",
              "a change under equivalent is " + shown(one) + ", expected rule, change and why"));
    }
  }
}
