package org.licet.records.internal.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.records.internal.source.SourceObject;

/**
 * The names of the organizations in a file, by the references to them. Not thread-safe while
 * organizations are added.
 */
final class OrganizationNames {

  /** The type of the resources. */
  static final String TYPE = "Organization";

  private static final String NAME = "name";
  private static final String VERSION = "/_history/";

  private final Map<String, String> names = new HashMap<>();

  /**
   * Adds an organization if it has a name.
   *
   * @param fullUrl the address of its entry in a bundle; empty if there is none
   */
  void add(ObjectNode resource, String fullUrl) {
    JsonNode name = resource.path(NAME);
    if (!name.isTextual() || name.textValue().isBlank()) {
      return;
    }
    if (!fullUrl.isEmpty()) {
      names.put(fullUrl, name.textValue().strip());
    }
    if (resource.path("id").isTextual()) {
      names.put(TYPE + "/" + resource.get("id").textValue(), name.textValue().strip());
    }
  }

  /**
   * Returns the name of a referenced organization: its display, or else its own name. Empty if the
   * file has neither.
   *
   * @param resource the resource with the reference, which may contain the organization
   */
  Optional<String> name(SourceObject reference, SourceObject resource) {
    Optional<String> display = reference.text("display");
    if (display.isPresent()) {
      return display;
    }
    Optional<String> to = reference.text("reference").map(OrganizationNames::withoutVersion);
    if (to.isPresent() && to.get().startsWith("#")) {
      return resource.objects("contained").stream()
          .filter(inner -> inner.text("id").filter(to.get().substring(1)::equals).isPresent())
          .findFirst()
          .flatMap(inner -> inner.text(NAME));
    }
    return to.flatMap(key -> Optional.ofNullable(names.get(key)));
  }

  /** Returns a reference without the version of its resource. */
  static String withoutVersion(String reference) {
    int version = reference.indexOf(VERSION);
    return version < 0 ? reference : reference.substring(0, version);
  }
}
