package org.licet.json.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.MessageTranslation;

/**
 * The faults of a candidate as problem details (RFC 9457), for hosts that answer over HTTP.
 * Immutable and thread-safe.
 */
public final class CandidateProblem {

  /** The status that fits: the body is JSON, but no candidate. */
  public static final int STATUS = 422;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The signs that a fragment may have (RFC 3986). */
  private static final BitSet PLAIN = new BitSet();

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
        .chars()
        .forEach(PLAIN::set);
  }

  private static final String TITLE = "The candidate is not valid.";

  private final List<InvalidCandidateException> faults;
  private final MessageTranslation translation;

  private CandidateProblem(List<InvalidCandidateException> faults, Locale locale) {
    this.faults = List.copyOf(faults);
    this.translation = MessageTranslation.to(locale);
  }

  /** Returns the problem with all faults of a refusal, in a language. */
  public static CandidateProblem of(InvalidCandidateException refusal, Locale locale) {
    List<InvalidCandidateException> faults = new ArrayList<>(List.of(refusal));
    faults.addAll(refusal.others());
    return new CandidateProblem(faults, locale);
  }

  /** Returns the title. */
  public String title() {
    return translation.of(TITLE);
  }

  /** Returns the message of the first fault. */
  public String detail() {
    return message(faults.get(0));
  }

  /**
   * Returns each fault with its {@code detail} and its {@code pointer}: a JSON pointer as a
   * fragment, such as {@code #/licenses/0/expires}.
   */
  public List<Map<String, String>> errors() {
    return faults.stream().map(this::error).toList();
  }

  private Map<String, String> error(InvalidCandidateException fault) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("detail", message(fault));
    error.put("pointer", fragment(fault.pointer()));
    return error;
  }

  /**
   * Returns a JSON pointer as a fragment of an address, with other signs escaped (RFC 6901). {@link
   * java.net.URI} would normalize names, so the pointer would name another key.
   */
  private static String fragment(String pointer) {
    StringBuilder fragment = new StringBuilder("#");
    for (byte one : wellFormed(pointer).getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.get(one & 0xff)) {
        fragment.append((char) one);
      } else {
        fragment.append('%').append(HEX.toHexDigits(one));
      }
    }
    return fragment.toString();
  }

  /** Returns a text with U+FFFD in place of halves of signs, which UTF-8 cannot encode. */
  private static String wellFormed(String text) {
    return text.codePoints()
        .map(sign -> Character.getType(sign) == Character.SURROGATE ? 0xfffd : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String message(InvalidCandidateException fault) {
    return translation.of(String.valueOf(fault.getMessage()));
  }
}
