package org.licet.internal.reasoning.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.Listing;
import org.licet.candidate.RecordType;
import org.licet.candidate.Ruling;

/**
 * The records and codes that recorded decisions of issuing bodies name. A decision about a record
 * that the candidate lacks would be ignored in silence, so it is a fault. Not thread-safe.
 */
public final class RulingPlaces {

  /** A record, at the end of the matter of a criterion. */
  private static final Pattern RECORD = Pattern.compile(".*@(/([A-Za-z]+)/(\\d+))");

  /** A field of a record, before the codes that it may stand for. */
  private static final Pattern CODE = Pattern.compile("(/([A-Za-z]+)/(\\d+))/([A-Za-z]+)[/#].*");

  /**
   * A decision about something that the candidate does not state.
   *
   * @param pointer the JSON pointer to the key of the ruling
   * @param message what is wrong, with advice
   */
  public record Fault(String pointer, String message) {}

  private RulingPlaces() {}

  /**
   * Returns the first decision about a record, or about a field, that does not exist. Decisions on
   * criteria of other rulesets are left to those.
   *
   * @param criteria the ids of all criteria of the ruleset
   */
  public static Optional<Fault> fault(Candidate candidate, Set<String> criteria) {
    List<Ruling> rulings = candidate.rulings().entries();
    for (int i = 0; i < rulings.size(); i++) {
      Ruling ruling = rulings.get(i);
      if (ruling.criterion().isEmpty() || criteria.contains(ruling.criterion())) {
        Optional<String> message = message(ruling.matter(), candidate);
        if (message.isPresent()) {
          String pointer = "/rulings/" + i + "/key";
          String key = ruling.key().toOptional().orElse("");
          return message.map(text -> new Fault(pointer, text.formatted(key)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> message(String matter, Candidate candidate) {
    boolean isCode = matter.startsWith("/");
    Matcher place = (isCode ? CODE : RECORD).matcher(matter);
    if (!place.matches()) {
      return Optional.empty();
    }
    String list = place.group(2);
    Optional<Field.Records<Candidate, ?>> records = records(list);
    int size = records.map(field -> field.of(candidate)).map(RulingPlaces::size).orElse(0);
    if (place.group(3).length() > 9 || Integer.parseInt(place.group(3)) >= size) {
      return Optional.of(
          "The candidate has no record at %s, which the ruling \"%%s\" names.%s"
              .formatted(
                  place.group(1),
                  size == 0 ? "" : "\nMaybe you mean /%s/%d.".formatted(list, size - 1)));
    }
    if (!isCode) {
      return Optional.empty();
    }
    List<String> codes = codes(records.orElseThrow().type());
    return codes.contains(place.group(4))
        ? Optional.empty()
        : Optional.of(
            "The records of %s have no code \"%s\", which the ruling \"%%s\" names.\nMaybe you mean %s."
                .formatted(list, place.group(4), String.join(" or ", codes)));
  }

  private static int size(Listing<?> listing) {
    return listing.entries().size();
  }

  @SuppressWarnings("unchecked") // the fields of a candidate are of candidates
  private static Optional<Field.Records<Candidate, ?>> records(String list) {
    return Candidate.TYPE.fields().stream()
        .filter(field -> field.name().equals(list))
        .filter(Field.Records.class::isInstance)
        .<Field.Records<Candidate, ?>>map(field -> (Field.Records<Candidate, ?>) field)
        .findFirst();
  }

  /** Returns the names of the fields that may state an unknown code. */
  private static List<String> codes(RecordType<?> type) {
    return type.fields().stream().filter(RulingPlaces::isCode).map(Field::name).toList();
  }

  /** Returns whether a value is a code or a name, such as that of an issuer. */
  private static boolean isNamed(Field.Kind kind) {
    return kind == Field.Kind.CODE || kind == Field.Kind.TEXT;
  }

  private static boolean isCode(Field<?> field) {
    return field instanceof Field.Codes<?>
        || field instanceof Field.Declared<?>
        || (field instanceof Field.Value<?> value && isNamed(value.kind()));
  }
}
