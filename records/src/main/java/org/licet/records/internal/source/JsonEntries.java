package org.licet.records.internal.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.json.CandidateLimits;
import org.licet.json.internal.advice.SyntaxFault;
import org.licet.records.internal.table.TextEncoding;

/**
 * The entries of a JSON document: the objects of a list under a key, the objects of a list that is
 * the document, or the objects that follow each other. Memory holds one entry. Not thread-safe.
 */
public final class JsonEntries implements Entries {

  /** A text that can be read again. */
  private interface Opening {
    Reader open() throws IOException;
  }

  private final JsonParser parser;
  private final Opening opening;
  private final String list;
  private final long linesBefore;
  private final CandidateLimits limits;

  /** The count of objects before the current one, outside of lists. */
  private int objects = -1;

  /** The members of the current object beside its list of entries. */
  private ObjectNode envelope = JsonNodeFactory.instance.objectNode();

  /** The JSON pointer to the list that is being read; {@code null} outside of one. */
  private @Nullable String inside;

  private long index;

  private JsonEntries(Opening opening, String list, long linesBefore, CandidateLimits limits)
      throws IOException {
    this.parser = EntryTree.JSON.createParser(opening.open());
    this.opening = opening;
    this.list = list;
    this.linesBefore = linesBefore;
    this.limits = limits;
  }

  /**
   * Opens a file.
   *
   * @param list the key of the list of entries
   */
  public static Entries of(Path file, String list, CandidateLimits limits) throws IOException {
    return JsonLines.isLines(file)
        ? new JsonLines(TextEncoding.open(file), list, limits)
        : new JsonEntries(() -> TextEncoding.open(file), list, 0, limits);
  }

  /** Returns the entries of a document within a larger text. */
  static JsonEntries of(String text, String list, long linesBefore, CandidateLimits limits)
      throws IOException {
    return new JsonEntries(() -> new StringReader(text), list, linesBefore, limits);
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    try {
      while (true) {
        JsonToken token = parser.nextToken();
        if (inside != null && token == JsonToken.END_ARRAY) {
          boolean keyed = !inside.isEmpty();
          inside = null;
          if (keyed) {
            outer();
          }
        } else if (inside != null) {
          String pointer = inside + "/" + index++;
          long line = line();
          return Optional.of(entry(EntryTree.read(parser, pointer, limits), pointer, line));
        } else if (token == null) {
          return Optional.empty();
        } else if (token == JsonToken.START_ARRAY) {
          enter("");
        } else if (token == JsonToken.START_OBJECT) {
          long line = line();
          envelope = JsonNodeFactory.instance.objectNode();
          objects++;
          if (!outer()) {
            ObjectNode whole = envelope;
            envelope = JsonNodeFactory.instance.objectNode();
            return Optional.of(entry(whole, "", line));
          }
        } else {
          return Optional.of(entry(EntryTree.read(parser, "", limits), "", line()));
        }
      }
    } catch (JsonProcessingException e) {
      SyntaxFault fault = SyntaxFault.of(e, parser);
      throw new UnreadableException(
          "The text is not valid JSON at line %d, column %d: %s Nothing after that can be read."
              .formatted(fault.line() + linesBefore, fault.column(), fault.sentence()));
    }
  }

  private SourceEntry entry(JsonNode node, String pointer, long line) {
    return SourceEntry.ofJson(node, pointer, line, envelope);
  }

  private void enter(String pointer) {
    inside = pointer;
    index = 0;
  }

  /**
   * Reads the members of an object up to its list of entries. Returns whether it has one.
   *
   * @throws SourceProblem if the object has no list and a member cannot be read, or if a key
   *     appears twice
   */
  private boolean outer() throws IOException {
    boolean hasList = envelope.has(list);
    EntryTree tree = new EntryTree(parser, limits);
    SourceProblem first = null;
    SourceProblem second = null;
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean isList = parser.nextToken() == JsonToken.START_ARRAY && name.equals(list);
      if (isList && hasList) {
        parser.skipChildren();
        second = EntryTree.twice("/" + list, list);
        continue;
      } else if (isList) {
        Optional<SourceProblem> repeated = readWhole();
        enter("/" + list);
        if (repeated.isPresent()) {
          throw repeated.get();
        }
        return true;
      }
      try {
        JsonNode value = tree.next(EntryTree.at("", name));
        if (!names.add(name)) {
          throw EntryTree.twice(EntryTree.at("", name), name);
        }
        envelope.set(name, value);
      } catch (SourceProblem e) {
        first = first == null ? e : first;
      }
    }
    if (second != null) {
      throw second;
    } else if (first != null && !hasList) {
      throw first;
    }
    return hasList;
  }

  /**
   * Reads the members of the current object on both sides of its list, in a second reading. A key
   * that appears twice is left out, because either value may be meant.
   *
   * @return the first such key as a refusal; empty if there is none
   */
  private Optional<SourceProblem> readWhole() throws IOException {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    members.putNull(list);
    SourceProblem first = null;
    try (JsonParser again = EntryTree.JSON.createParser(opening.open())) {
      again.nextToken();
      for (int skipped = 0; skipped < objects; ) {
        skipped += again.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
        again.skipChildren();
        again.nextToken();
      }
      while (again.currentToken() != JsonToken.START_OBJECT) {
        again.skipChildren();
        again.nextToken();
      }
      EntryTree tree = new EntryTree(again, limits);
      Set<String> names = new HashSet<>();
      while (again.nextToken() != JsonToken.END_OBJECT) {
        String name = again.currentName();
        if (again.nextToken() == JsonToken.START_ARRAY && name.equals(list)) {
          again.skipChildren(); // the first reading refuses a second list
          continue;
        }
        JsonNode value = tree.next(EntryTree.at("", name));
        if (names.add(name)) {
          members.set(name, value);
        } else {
          members.remove(name);
          first = first == null ? EntryTree.twice(EntryTree.at("", name), name) : first;
        }
      }
    } catch (JsonProcessingException | SourceProblem e) {
      // The first reading reports a fault of the text.
    }
    envelope = members;
    return Optional.ofNullable(first);
  }

  @Override
  public long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr()) + linesBefore;
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
