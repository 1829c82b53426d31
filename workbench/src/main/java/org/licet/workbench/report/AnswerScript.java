package org.licet.workbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** The script by which a page saves answers, and the policy that allows it and nothing else. */
final class AnswerScript {

  /** The text of the script. */
  static final String TEXT = read();

  private AnswerScript() {}

  private static String read() {
    try (InputStream script =
        Objects.requireNonNull(AnswerScript.class.getResourceAsStream("answers.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the content security policy of a page: no network, no frames, and no script but this.
   *
   * @param scripted whether the page has the script
   */
  static String policy(boolean scripted) {
    return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        + (scripted ? "; script-src 'sha256-" + hash() + "'" : "");
  }

  private static String hash() {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(TEXT));
  }
}
