package org.licet.json.internal.value;

import org.apache.commons.codec.digest.DigestUtils;

/** The fingerprint of a text: {@code sha256:} and 64 hexadecimal digits. Stateless. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Returns the fingerprint of a text. */
  public static String of(String text) {
    return "sha256:" + DigestUtils.sha256Hex(text);
  }
}
