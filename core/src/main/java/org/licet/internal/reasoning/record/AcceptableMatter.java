package org.licet.internal.reasoning.record;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * A matter that an issuing body may accept. Immutable and thread-safe.
 *
 * @param name the name of the matter, such as the field that it is about
 * @param words a noun phrase; null if it is the record, in spite of the reason
 * @param <T> the type of the record
 */
record AcceptableMatter<T>(String name, @Nullable Function<RecordEntry<T>, Text> words) {

  /** Returns the record itself, in spite of the reason. */
  static <T> AcceptableMatter<T> ofRecord() {
    return new AcceptableMatter<>("record", null);
  }

  /** Returns the question whether a body accepts it. */
  Text ask(String body, RecordEntry<T> entry, Function<RecordEntry<T>, Text> because) {
    if (words != null) {
      return Text.of("ask.accept", body, words.apply(entry));
    }
    Text reason = because.apply(entry);
    return reason.isEmpty()
        ? Text.of("ask.accept", body, entry.name())
        : Text.of("ask.accept-although", body, entry.name(), reason);
  }
}
