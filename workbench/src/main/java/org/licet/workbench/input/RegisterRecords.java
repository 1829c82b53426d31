package org.licet.workbench.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.text.VisibleText;

/**
 * The people of registers, to be joined with those of a roster: by id, or else by the state and
 * number of a license. Memory holds the people of the registers. Not thread-safe.
 */
final class RegisterRecords {

  /** The most ids in a sentence. */
  private static final int MOST_NAMED = 20;

  private final Map<String, Candidate> byId = new LinkedHashMap<>();

  /** The ids by the state and number of each license; several if the register repeats it. */
  private final Map<String, Set<String>> byNumber = new HashMap<>();

  private final Set<String> joined = new HashSet<>();
  private long joinedById;
  private long joinedByNumber;
  private long notJoined;

  void add(Candidate person) {
    byId.put(person.id(), person);
    for (License license : person.licenses().entries()) {
      number(license)
          .ifPresent(
              number ->
                  byNumber.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(person.id()));
    }
  }

  /** Returns the state and number of a license; empty if one is unknown. */
  private static Optional<String> number(License license) {
    return license
        .number()
        .toOptional()
        .map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
        .map(text -> text.replaceFirst("^" + license.type().toOptional().orElse("RN"), ""))
        .filter(text -> text.chars().anyMatch(Character::isDigit))
        .flatMap(text -> license.jurisdiction().toOptional().map(state -> state + " " + text));
  }

  /** Returns a candidate with the licenses of the register, if it knows the person. */
  Candidate join(Candidate candidate) {
    Optional<Candidate> found = Optional.ofNullable(byId.get(candidate.id()));
    if (found.isPresent()) {
      joinedById++;
    } else {
      Set<String> ids = new HashSet<>();
      candidate.licenses().entries().stream()
          .flatMap(license -> number(license).stream())
          .forEach(number -> ids.addAll(byNumber.getOrDefault(number, Set.of())));
      found = ids.size() == 1 ? ids.stream().findFirst().map(byId::get) : Optional.empty();
      joinedByNumber += found.isPresent() ? 1 : 0;
    }
    if (found.isEmpty()) {
      notJoined++;
      return candidate;
    }
    joined.add(found.get().id());
    return joined(candidate, found.get());
  }

  /** Replaces the licenses that the register has, and keeps the others. */
  private static Candidate joined(Candidate candidate, Candidate register) {
    List<License> licenses = new ArrayList<>(register.licenses().entries());
    for (License own : candidate.licenses().entries()) {
      boolean isKnown =
          register.licenses().entries().stream()
              .anyMatch(
                  other ->
                      other.jurisdiction().equals(own.jurisdiction())
                          && (other.type().equals(own.type())
                              || (number(own).isPresent() && number(own).equals(number(other)))));
      if (!isKnown) {
        licenses.add(own);
      }
    }
    Candidate.Builder both =
        candidate.toBuilder()
            .licenses(licenses.isEmpty() ? Listing.unknown() : Listing.partial(licenses));
    boolean isDisciplined = register.conduct().licenseDiscipline().equals(Fact.known(true));
    return isDisciplined ? both.conduct(disciplined(candidate.conduct())).build() : both.build();
  }

  private static Conduct disciplined(Conduct conduct) {
    return Conduct.builder()
        .codeOfConductAccepted(conduct.codeOfConductAccepted())
        .felonyConviction(conduct.felonyConviction())
        .licenseDiscipline(true)
        .supervisorAttestation(conduct.supervisorAttestation())
        .facts(conduct.facts())
        .build();
  }

  /** Returns sentences about the joined records. */
  String summary() {
    List<String> left =
        byId.keySet().stream().filter(id -> !joined.contains(id)).map(VisibleText::of).toList();
    String summary =
        "Joined by id: %,d. Joined by license number: %,d. People on the roster who are in no register: %,d."
            .formatted(joinedById, joinedByNumber, notJoined);
    return left.isEmpty()
        ? summary
        : summary
            + "\nPeople in the registers who are not on the roster: "
            + String.join(", ", left.subList(0, Math.min(left.size(), MOST_NAMED)))
            + (left.size() > MOST_NAMED
                ? ", and %,d more.".formatted(left.size() - MOST_NAMED)
                : ".");
  }
}
