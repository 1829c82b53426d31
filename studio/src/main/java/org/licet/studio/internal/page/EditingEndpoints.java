package org.licet.studio.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.authoring.internal.workspace.EditRefusedException;
import org.licet.authoring.internal.workspace.Proposal;
import org.licet.authoring.internal.workspace.Renaming;
import org.licet.authoring.internal.workspace.RuleInWords;
import org.licet.authoring.internal.workspace.RulesView;
import org.licet.authoring.internal.workspace.TextEdit;
import org.licet.authoring.internal.workspace.TextRange;
import org.licet.studio.internal.http.RefusedException;
import org.licet.studio.internal.http.Reply;
import org.licet.studio.internal.http.Request;
import org.licet.studio.internal.http.StudioServer.Endpoint;

/**
 * Answers the editor: completion, meanings, definitions, names, and rules in words. Thread-safe.
 */
final class EditingEndpoints {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A position in a text of a page. */
  private record Position(RulesView view, String file, int at) {}

  private final Drafts drafts;
  private final StudioWords words;

  EditingEndpoints(Drafts drafts, StudioWords words) {
    this.drafts = drafts;
    this.words = words;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "POST api/complete", this::complete,
        "POST api/hover", this::hover,
        "POST api/definition", this::definition,
        "POST api/name", this::name,
        "POST api/rename", this::rename,
        "POST api/format", this::format,
        "POST api/rules", this::rules,
        "POST api/field", this::field);
  }

  private Position position(JsonNode data) {
    RulesView view = drafts.of(data);
    String file = drafts.file(data, view);
    return new Position(view, file, Drafts.at(data, "at", view.text(file).orElse("")));
  }

  private Reply complete(Request request) {
    Position asked = position(request.data());
    ObjectNode data = JSON.objectNode();
    ArrayNode items = data.putArray("items");
    List<Proposal> proposals = asked.view.completion(asked.file, asked.at);
    proposals.forEach(
        one ->
            items
                .addObject()
                .put("label", one.label())
                .put("insert", one.insert())
                .put("detail", one.detail())
                .put("description", one.description())
                .put("kind", one.kind().name().toLowerCase(Locale.ROOT)));
    proposals.stream()
        .findFirst()
        .ifPresent(one -> data.put("from", one.replaces().from()).put("to", one.replaces().to()));
    return Reply.json(data);
  }

  private Reply hover(Request request) {
    Position asked = position(request.data());
    return Reply.json(
        asked
            .view
            .hover(asked.file, asked.at)
            .map(
                hover ->
                    Drafts.put(JSON.objectNode(), hover.at())
                        .put("title", hover.title())
                        .put("text", hover.text())
                        .put("code", hover.code()))
            .orElseGet(JSON::objectNode));
  }

  private Reply definition(Request request) {
    Position asked = position(request.data());
    return Reply.json(
        asked.view.definition(asked.file, asked.at).stream()
            .findFirst()
            .map(range -> Drafts.put(JSON.objectNode(), range))
            .orElseGet(JSON::objectNode));
  }

  private Reply name(Request request) {
    Position asked = position(request.data());
    String text = asked.view.text(asked.file).orElse("");
    return Reply.json(
        asked
            .view
            .nameAt(asked.file, asked.at)
            .map(range -> JSON.objectNode().put("name", text.substring(range.from(), range.to())))
            .orElseGet(JSON::objectNode));
  }

  private Reply rename(Request request) {
    JsonNode data = request.data();
    Position asked = position(data);
    Renaming renaming = asked.view.rename(asked.file, asked.at, Request.text(data, "name"));
    renaming
        .refusal()
        .ifPresent(
            reason -> {
              throw new RefusedException(RefusedException.BAD, reason.in(words.locale()));
            });
    return edits(renaming.edits());
  }

  private Reply format(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    return edits(view.format(drafts.file(data, view)));
  }

  private static Reply edits(List<TextEdit> edits) {
    ObjectNode data = JSON.objectNode();
    Drafts.put(data.putArray("edits"), edits);
    return Reply.json(data);
  }

  private Reply rules(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    ObjectNode found = JSON.objectNode();
    ArrayNode rules = found.putArray("rules");
    for (RuleInWords rule : view.rules(drafts.file(data, view))) {
      ObjectNode one = Drafts.put(rules.addObject(), rule.at()).put("name", rule.name());
      rule.criterion().ifPresent(criterion -> one.put("criterion", criterion));
      ArrayNode lines = one.putArray("lines");
      rule.lines()
          .forEach(
              line ->
                  Drafts.put(lines.addObject(), line.at())
                      .put("depth", line.depth())
                      .put("text", line.text())
                      .put("meaning", line.meaning()));
      ArrayNode fields = one.putArray("fields");
      rule.fields()
          .forEach(
              field ->
                  Drafts.put(fields.addObject(), field.at())
                      .put("kind", field.kind().name())
                      .put("label", field.label())
                      .put("value", field.value()));
    }
    return Reply.json(found);
  }

  /** Returns the edit that sets a field, or the reason why the field cannot have the value. */
  private Reply field(Request request) {
    JsonNode data = request.data();
    RulesView view = drafts.of(data);
    String file = drafts.file(data, view);
    TextRange at = new TextRange(file, data.path("from").asInt(), data.path("to").asInt());
    RuleInWords.Field field =
        view.rules(file).stream()
            .flatMap(rule -> rule.fields().stream())
            .filter(one -> one.at().equals(at))
            .findFirst()
            .orElseThrow(
                () -> new RefusedException(RefusedException.CONFLICT, words.say("no-field")));
    try {
      return edits(List.of(field.set(Request.text(data, "value").strip())));
    } catch (EditRefusedException e) {
      throw new RefusedException(RefusedException.BAD, words.say("not-a-value", field.label()));
    }
  }
}
