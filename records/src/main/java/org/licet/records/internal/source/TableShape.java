package org.licet.records.internal.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a table with a row for each record.
 *
 * @param list the key under which the records of a person stand, as they would in JSON
 * @param ids the columns of the id; the first one with a value counts
 * @param names the keys of columns by their headers, in lower case and without spaces. Other
 *     columns have their header as key.
 */
public record TableShape(String list, List<String> ids, Map<String, String> names) {

  /** Returns the key of a column. */
  public String key(String header) {
    return names.getOrDefault(
        header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""), header);
  }
}
