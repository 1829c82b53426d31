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
import java.util.stream.Collectors;
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

  /** The people whose licenses on the roster differ from those of the register. */
  private final List<String> different = new ArrayList<>();

  /** The people whose licenses belong to several people in the registers. */
  private final List<String> ambiguous = new ArrayList<>();

  private long joinedById;
  private long joinedByNumber;
  private long notJoined;

  void add(Candidate person) {
    byId.merge(person.id(), person, RegisterRecords::both);
    for (License license : person.licenses().entries()) {
      number(license)
          .ifPresent(
              number ->
                  byNumber.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(person.id()));
    }
  }

  /** Returns a person of two registers. Of the same license, the one that states more counts. */
  private static Candidate both(Candidate first, Candidate second) {
    List<License> licenses = new ArrayList<>(first.licenses().entries());
    for (License license : second.licenses().entries()) {
      Optional<License> earlier = same(first, license);
      if (earlier.isEmpty()) {
        licenses.add(license);
      } else if (stated(license) > stated(earlier.get())) {
        licenses.set(licenses.indexOf(earlier.get()), license);
      }
    }
    return with(licenses, first, second);
  }

  /** Returns how many facts that matter a license of a register states. */
  private static int stated(License license) {
    return (license.verified().by().isKnown() ? 1 : 0)
        + (license.status().isKnown() ? 1 : 0)
        + (license.expires().isKnown() ? 1 : 0);
  }

  /** Returns a person with licenses, and with discipline if a register states it. */
  private static Candidate with(List<License> licenses, Candidate person, Candidate register) {
    Candidate.Builder both =
        person.toBuilder()
            .licenses(licenses.isEmpty() ? Listing.unknown() : Listing.partial(licenses));
    boolean isDisciplined = register.conduct().licenseDiscipline().equals(Fact.known(true));
    return isDisciplined ? both.conduct(disciplined(person.conduct())).build() : both.build();
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
      if (ids.size() > 1) {
        ambiguous.add(candidate.id());
        return candidate;
      }
    }
    if (found.isEmpty()) {
      notJoined++;
      return candidate;
    }
    joined.add(found.get().id());
    return joined(candidate, found.get());
  }

  /** Replaces the licenses of which the register states more than that they exist. */
  private Candidate joined(Candidate candidate, Candidate register) {
    List<License> licenses = new ArrayList<>(register.licenses().entries());
    boolean differs = false;
    for (License own : candidate.licenses().entries()) {
      Optional<License> known = same(register, own);
      if (known.isEmpty()) {
        licenses.add(own);
      } else if (stated(known.get()) == 0) {
        licenses.set(licenses.indexOf(known.get()), own);
      } else {
        differs |= differs(own, known.get());
      }
    }
    if (differs) {
      different.add(candidate.id());
    }
    return with(licenses, candidate, register);
  }

  /** Returns the license of a register that is the same one. */
  private static Optional<License> same(Candidate register, License own) {
    return register.licenses().entries().stream()
        .filter(
            other ->
                other.jurisdiction().equals(own.jurisdiction())
                    && (other.type().equals(own.type())
                        || (number(own).isPresent() && number(own).equals(number(other)))))
        .findFirst();
  }

  /** Returns whether both state a fact, and not the same. */
  private static boolean differs(License own, License other) {
    return differs(own.status(), other.status())
        || differs(own.expires(), other.expires())
        || differs(own.encumbered(), other.encumbered())
        || differs(own.multistate(), other.multistate())
        || (number(own).isPresent()
            && number(other).isPresent()
            && !number(own).equals(number(other)));
  }

  private static <T> boolean differs(Fact<T> own, Fact<T> other) {
    return own.isKnown() && other.isKnown() && !own.equals(other);
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
    List<String> left = byId.keySet().stream().filter(id -> !joined.contains(id)).toList();
    return "Joined by id: %,d. Joined by license number: %,d. People on the roster who are in no register: %,d."
            .formatted(joinedById, joinedByNumber, notJoined)
        + sentence("\nPeople whose licenses differ from the register, which counts: ", different)
        + sentence("\nPeople whose licenses belong to several people in the registers: ", ambiguous)
        + sentence("\nPeople in the registers who are not on the roster: ", left);
  }

  private static String sentence(String words, List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    String named =
        ids.stream().limit(MOST_NAMED).map(VisibleText::of).collect(Collectors.joining(", "));
    return words
        + named
        + (ids.size() > MOST_NAMED ? ", and %,d more.".formatted(ids.size() - MOST_NAMED) : ".");
  }
}
