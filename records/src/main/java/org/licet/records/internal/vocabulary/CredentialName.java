package org.licet.records.internal.vocabulary;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.Status;

/**
 * The meaning of the name of a license or certification, such as {@code Certified Case Manager
 * (CCM)}. Immutable and thread-safe.
 *
 * @param isLicense whether it is a license to practice, not a certification
 * @param code the type of the license or the letters of the certification
 * @param jurisdiction the state that the name contains; empty if there is none
 * @param status the status that stands after the name, as in {@code CCM (expired)}; empty if there
 *     is none
 */
public record CredentialName(
    boolean isLicense, String code, Optional<String> jurisdiction, Optional<Status> status) {

  /** Creates a name without a status. */
  public CredentialName(boolean isLicense, String code, Optional<String> jurisdiction) {
    this(isLicense, code, jurisdiction, Optional.empty());
  }

  private static final Map<String, String> LICENSES =
      Map.ofEntries(
          entry("registered nurse", "RN"),
          entry("rn", "RN"),
          entry("licensed practical nurse", "LPN"),
          entry("lpn", "LPN"),
          entry("licensed vocational nurse", "LVN"),
          entry("lvn", "LVN"),
          entry("nurse practitioner", "NP"),
          entry("licensed clinical social worker", "LCSW"),
          entry("lcsw", "LCSW"),
          entry("licensed master social worker", "LMSW"),
          entry("lmsw", "LMSW"),
          entry("licensed bachelor social worker", "LBSW"),
          entry("lbsw", "LBSW"),
          entry("licensed professional counselor", "LPC"),
          entry("lpc", "LPC"),
          entry("licensed mental health counselor", "LMHC"),
          entry("lmhc", "LMHC"),
          entry("licensed marriage and family therapist", "LMFT"),
          entry("lmft", "LMFT"));

  private static final Map<String, String> CERTIFICATIONS =
      Map.ofEntries(
          entry("ccm", "CCM"),
          entry("certified case manager", "CCM"),
          entry("acm", "ACM"),
          entry("acm rn", "ACM"),
          entry("acm sw", "ACM"),
          entry("accredited case manager", "ACM"),
          entry("accredited case manager rn", "ACM"),
          entry("accredited case manager registered nurse", "ACM"),
          entry("accredited case manager sw", "ACM"),
          entry("accredited case manager social worker", "ACM"),
          entry("cmgt bc", "CMGT-BC"),
          entry("crc", "CRC"),
          entry("cdms", "CDMS"),
          entry("certified rehabilitation counselor", "CRC"),
          entry("certified disability management specialist", "CDMS"));

  private static final Pattern LETTERS_AT_THE_END = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
  private static final Pattern LETTERS = Pattern.compile("[A-Z][A-Z0-9]{1,9}(-[A-Z0-9]{1,6}){0,2}");
  private static final Pattern LICENSE = Pattern.compile("(?i)(.+?) licen[sc]e|licensed? (.+)");

  private static final Pattern WITH_STATUS =
      Pattern.compile("(.+?)\\s*(?:\\(([A-Za-z ]+)\\)|(?:,| [-\u2013\u2014]) ?([A-Za-z ]+))");

  private static final Pattern EXPIRY =
      Pattern.compile(
          "(.+?)(?:\\s*\\((?:exp(?:\\.|ires|iry|iration)?|valid (?:to|until|thru|through)|g\u00FCltig bis|vence)[\\s:.]*([^()]*\\d[^()]*)\\)"
              + "|[\\s,]+(?:exp\\.?|expires|valid until)[\\s:]+([^()]*\\d[^()]*))",
          Pattern.CASE_INSENSITIVE);

  /** What people write between the words of a name. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,/()\u2013\u2014-]+");

  /** A name and the date on which it expires, as in {@code CCM (exp 03/2027)}. */
  public record WithExpiry(String name, Optional<String> expires) {}

  /** Separates a name from the date on which it expires. */
  public static WithExpiry withExpiry(String text) {
    Matcher parts = EXPIRY.matcher(text.strip());
    return parts.matches()
        ? new WithExpiry(
            parts.group(1),
            Optional.of((parts.group(2) == null ? parts.group(3) : parts.group(2)).strip()))
        : new WithExpiry(text, Optional.empty());
  }

  /** Returns the meaning of a name; empty if it has none that is certain. */
  public static Optional<CredentialName> of(String text) {
    String name = text.replaceAll("[\\s\u00A0]+", " ").strip();
    Matcher parts = WITH_STATUS.matcher(name);
    if (parts.matches()) {
      String word = parts.group(2) == null ? parts.group(3) : parts.group(2);
      Optional<Status> status = status(word.strip().toUpperCase(Locale.ROOT));
      if (status.isPresent()) {
        return withoutStatus(parts.group(1))
            .map(one -> new CredentialName(one.isLicense, one.code, one.jurisdiction, status));
      }
    }
    return withoutStatus(name);
  }

  private static Optional<Status> status(String word) {
    return word.equals("ACTIVE") || word.equals("CURRENT")
        ? Optional.of(Status.ACTIVE)
        : StatusName.notActive(word);
  }

  private static Optional<CredentialName> withoutStatus(String name) {
    Optional<CredentialName> whole = known(name, Optional.empty());
    if (whole.isPresent()) {
      return whole;
    }
    Optional<StateInName> state = StateInName.of(name);
    if (state.isPresent()) {
      Optional<CredentialName> rest =
          known(state.get().rest(), Optional.of(state.get().code()))
              .filter(CredentialName::isLicense);
      if (rest.isPresent()) {
        return rest;
      }
    }
    return LETTERS.matcher(name).matches()
        ? Optional.of(new CredentialName(false, name, Optional.empty()))
        : Optional.empty();
  }

  private static Optional<CredentialName> known(String name, Optional<String> state) {
    String lower = name.toLowerCase(Locale.ROOT);
    String license = LICENSES.get(lower);
    if (license != null) {
      return Optional.of(new CredentialName(true, license, state));
    }
    String certification = CERTIFICATIONS.get(BETWEEN.matcher(lower).replaceAll(" ").strip());
    if (certification != null) {
      return Optional.of(new CredentialName(false, certification, Optional.empty()));
    }
    Matcher licensed = LICENSE.matcher(name);
    if (licensed.matches()) {
      String inner = licensed.group(1) == null ? licensed.group(2) : licensed.group(1);
      return known(inner, state).filter(CredentialName::isLicense);
    }
    return inParentheses(name, state);
  }

  /** Returns the meaning of a name with its letters, such as {@code Registered Nurse (RN)}. */
  private static Optional<CredentialName> inParentheses(String name, Optional<String> state) {
    Matcher parts = LETTERS_AT_THE_END.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String words = parts.group(1);
    String letters = parts.group(2).strip();
    Optional<CredentialName> known = known(words, state);
    if (known.isPresent()) {
      boolean agrees =
          known(letters, state)
              .map(known.get()::equals)
              .orElse(letters.startsWith(known.get().code()));
      return agrees ? known : Optional.empty();
    }
    return LETTERS.matcher(letters).matches() && initials(words).equals(letters)
        ? Optional.of(
            LICENSES.containsValue(letters)
                ? new CredentialName(true, letters, state)
                : new CredentialName(false, letters, Optional.empty()))
        : Optional.empty();
  }

  private static String initials(String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
