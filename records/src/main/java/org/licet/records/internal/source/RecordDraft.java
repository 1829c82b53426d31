package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** A record of a candidate, with the place in the source that each value has. Not thread-safe. */
public final class RecordDraft {

  private final ObjectNode record;
  private final String pointer;
  private final Map<String, String> origins;

  RecordDraft(ObjectNode record, String pointer, Map<String, String> origins) {
    this.record = record;
    this.pointer = pointer;
    this.origins = origins;
  }

  /**
   * Sets a field if there is a value.
   *
   * @param origin the JSON pointer to the value in the source
   */
  public RecordDraft set(String field, Optional<String> value, String origin) {
    value.ifPresent(text -> set(field, text, origin));
    return this;
  }

  /**
   * Sets a field.
   *
   * @param origin the JSON pointer to the value in the source
   */
  public RecordDraft set(String field, String value, String origin) {
    record.put(field, value);
    origins.put(pointer + "/" + field, origin);
    return this;
  }

  /**
   * Sets a field.
   *
   * @param origin the JSON pointer to the value in the source
   */
  public RecordDraft set(String field, boolean value, String origin) {
    record.put(field, value);
    origins.put(pointer + "/" + field, origin);
    return this;
  }

  /** Returns an inner record, such as the conduct of a candidate. */
  public RecordDraft inner(String field) {
    return new RecordDraft(record.withObjectProperty(field), pointer + "/" + field, origins);
  }
}
