package org.licet.json.internal.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The order of values in a text, by their JSON pointers. A missing value comes before the others of
 * its object. Not thread-safe.
 *
 * @param root a value
 * @param at the JSON pointer to it, with which the compared pointers begin
 */
public record OrderOfValues(JsonNode root, String at) implements Comparator<String> {

  @Override
  public int compare(String one, String other) {
    List<Integer> first = place(one);
    List<Integer> second = place(other);
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int difference = Integer.compare(first.get(i), second.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  /** Returns the position of a value in each object and list around it. */
  private List<Integer> place(String pointer) {
    List<Integer> place = new ArrayList<>();
    if (!pointer.startsWith(at)) {
      return place;
    }
    JsonNode node = root;
    String[] parts = pointer.substring(at.length()).split("/", -1);
    for (int i = 1; i < parts.length; i++) { // before the first slash is nothing
      if (node.isArray() && parts[i].matches("\\d{1,9}")) {
        place.add(Integer.parseInt(parts[i]));
        node = node.path(Integer.parseInt(parts[i]));
      } else {
        String name = parts[i].replace("~1", "/").replace("~0", "~");
        place.add(position(node, name));
        node = node.path(name);
      }
    }
    return place;
  }

  private static int position(JsonNode object, String name) {
    int position = 0;
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); position++) {
      if (names.next().equals(name)) {
        return position;
      }
    }
    return -1;
  }
}
