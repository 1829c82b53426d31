package org.licet.workbench.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.json.agenda.RecordChange;
import org.licet.text.Text;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;

/**
 * Facts that changed since an earlier watch, with the name of the record and the words of the
 * field. Not thread-safe.
 *
 * @param wording the texts
 * @param now the names of the records
 * @param before the names of the earlier records
 */
record ChangedFacts(Wording wording, RecordNames now, RecordNames before) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The members of a candidate that are no facts about the person. */
  private static final Set<String> OTHERS = Set.of("rulings", "incomplete", "assumed");

  /** Returns a change in words. */
  String of(RecordChange change) {
    String[] parts = change.pointer().substring(1).split("/", -1);
    if (OTHERS.contains(parts[0])) {
      return other(change, parts);
    }
    Optional<Field<?>> list = field(Candidate.TYPE, parts[0]);
    if (list.isPresent() && list.get() instanceof Field.Records<?, ?> records) {
      return ofRecords(change, parts, records.type());
    }
    if (list.isPresent() && list.get() instanceof Field.Inner<?, ?> inner && parts.length > 1) {
      return changed(change, words(parts, 1), field(inner.type(), parts[1]));
    }
    return list.isPresent() && list.get() instanceof Field.Value<?>
        ? changed(change, words(parts, 0), list)
        : changed(change, declared(parts, 0).orElse(change.pointer()), Optional.empty());
  }

  private String ofRecords(RecordChange change, String[] parts, RecordType<?> type) {
    if (parts.length == 1) {
      return ofList(change, wording.say(Text.of("fact." + parts[0])));
    }
    String entry = "/" + parts[0] + "/" + parts[1];
    if (parts.length == 2) {
      return change.after().isEmpty()
          ? wording.say("watch.fact.gone", before.of(entry))
          : wording.say("watch.fact.new", now.of(entry));
    }
    Optional<Field<?>> field = field(type, parts[2]);
    return field.isEmpty()
        ? changed(change, change.pointer(), Optional.empty())
        : changed(
            change,
            wording.say("watch.fact.of", now.of(entry), words(parts, 2)),
            parts.length == 3 ? field : Optional.empty());
  }

  private String other(RecordChange change, String[] parts) {
    String name = wording.say("watch.fact." + parts[0]);
    if (parts.length == 1 && parts[0].equals("rulings")) {
      return ofList(change, name);
    }
    return parts.length == 2 && parts[0].equals("rulings")
        ? wording.say(change.after().isEmpty() ? "watch.fact.gone" : "watch.fact.new", name)
        : changed(change, name, Optional.empty());
  }

  private String ofList(RecordChange change, String name) {
    return wording.say("watch.fact", name, entries(change.before()), entries(change.after()));
  }

  /** Returns the words of the field at a place of a pointer. */
  private String words(String[] parts, int place) {
    return declared(parts, place)
        .orElseGet(
            () ->
                wording.say(Text.of("fact." + (place == 0 ? "" : parts[0] + ".") + parts[place])));
  }

  /** Returns the name of a declared fact; empty if the place of a pointer is another field. */
  private Optional<String> declared(String[] parts, int place) {
    return parts[place].equals("facts") && parts.length > place + 1
        ? Optional.of(wording.say(Text.code(parts[place + 1])))
        : Optional.empty();
  }

  private String changed(RecordChange change, String name, Optional<Field<?>> field) {
    return wording.say(
        "watch.fact", name, value(change.before(), field), value(change.after(), field));
  }

  private String value(Optional<String> value, Optional<Field<?>> field) {
    if (value.isEmpty()) {
      return wording.say("watch.unknown");
    }
    if (field.isPresent() && field.get() instanceof Field.Value<?> one) {
      return switch (one.kind()) {
        case YES_NO -> yesNo(value.get());
        case COUNTRY, JURISDICTION -> wording.say(Text.place(value.get()));
        case DATE -> date(value.get());
        case CODE, ONE_OF -> wording.say(Text.code(value.get()));
        default -> value.get();
      };
    }
    if (field.isEmpty() && (value.get().equals("true") || value.get().equals("false"))) {
      return yesNo(value.get());
    }
    return json(value.get()).map(this::joined).orElse(value.get());
  }

  private String yesNo(String value) {
    return wording.say(value.equals("true") ? "form.yes" : "form.no");
  }

  private String date(String value) {
    PartialDate date = PartialDate.parse(value);
    return wording.say(Text.of("number", date.isExact() ? date.earliest() : date));
  }

  /** Returns the values of a list or an object. */
  private String joined(JsonNode json) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : json) {
      values.add(one.isContainerNode() ? joined(one) : wording.say(Text.code(one.asText())));
    }
    return values.isEmpty() ? wording.say("watch.none") : String.join(", ", values);
  }

  private String entries(Optional<String> list) {
    return list.flatMap(ChangedFacts::json)
        .map(json -> wording.say("watch.entries", json.size()))
        .orElseGet(() -> wording.say("watch.unknown"));
  }

  private static Optional<JsonNode> json(String value) {
    if (!value.startsWith("[") && !value.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(value));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // a text that begins like JSON
    }
  }

  private static Optional<Field<?>> field(RecordType<?> type, String name) {
    for (Field<?> field : type.fields()) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
