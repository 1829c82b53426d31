package org.licet.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.json.CandidateLimits;
import org.licet.records.internal.nursys.NursysNurse;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.table.TableException;
import org.licet.records.internal.table.Tables;
import org.licet.records.internal.table.TextEncoding;

/**
 * Detects the kind of a source from its headers, or the keys of its first object. Stateless and
 * thread-safe.
 */
final class SourceDetection {

  /** The characters by which the kind is detected. */
  private static final int LOOKED_AT = 1 << 16;

  private static final Set<String> PARTS_OF_RESUMES =
      Set.of("work", "education", "certificates", "skills", "volunteer");

  private static final JsonFactory JSON = new JsonFactory();

  private SourceDetection() {}

  static Optional<SourceKind> kind(Path file) throws IOException {
    String text = beginning(file);
    return isJson(text) ? ofJson(members(text)) : ofTable(file);
  }

  /** Returns whether a file is JSON, by its first character. */
  static boolean isJson(Path file) throws IOException {
    return isJson(beginning(file));
  }

  private static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private static Optional<SourceKind> ofTable(Path file) throws IOException {
    Set<String> headers = new HashSet<>();
    try (Table table = Tables.open(file, Optional.empty(), CandidateLimits.standard())) {
      Optional<Row> first = table.next();
      for (Cell cell : first.map(Row::cells).orElse(List.of())) {
        if (cell != null) {
          headers.add(cell.text());
        }
      }
    } catch (TableException e) {
      return Optional.empty(); // another format
    }
    Set<String> nursys =
        headers.stream().map(NursysNurse.TABLE::key).collect(Collectors.toUnmodifiableSet());
    if (nursys.containsAll(Set.of("NcsbnId", "LicenseType", "LicenseStatus"))) {
      return Optional.of(SourceKind.NURSYS);
    }
    return headers.containsAll(Set.of("licenseType", "dateOfIssuance", "dateOfExpiration"))
            && (headers.contains("licenseNumber") || headers.contains("npi"))
        ? Optional.of(SourceKind.COMPACT_CONNECT)
        : Optional.empty();
  }

  private static Optional<SourceKind> ofJson(Map<String, String> members) {
    if (members.containsKey(NursysNurse.NURSES)
        || (members.containsKey(NursysNurse.LICENSES) && members.containsKey("NcsbnId"))) {
      return Optional.of(SourceKind.NURSYS);
    } else if (members.containsKey("resourceType")) {
      return Optional.of(SourceKind.FHIR);
    } else if (members.getOrDefault("$schema", "").contains("resume-schema")
        || (members.containsKey("basics")
            && PARTS_OF_RESUMES.stream().anyMatch(members::containsKey))) {
      return Optional.of(SourceKind.JSON_RESUME);
    }
    return Optional.empty();
  }

  private static String beginning(Path file) throws IOException {
    try (Reader text = TextEncoding.open(file)) {
      char[] some = new char[LOOKED_AT];
      int count = 0;
      for (int read = 0; read >= 0 && count < LOOKED_AT; count += Math.max(0, read)) {
        read = text.read(some, count, LOOKED_AT - count);
      }
      return new String(some, 0, count).stripLeading();
    }
  }

  /**
   * Returns the keys of the first object, as far as the text has them, each with its value if that
   * is text.
   */
  private static Map<String, String> members(String beginning) {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(beginning)) {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        // the first object is in a list
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        members.put(name, "");
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          members.put(name, parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      // The beginning ends within the object.
    }
    return members;
  }
}
