package com.example.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The hash of a secret. Secrets are random and long, so SHA-256 protects them and costs
 * microseconds; the slow hashes for passwords that people choose would cost more than an
 * evaluation. Thread-safe.
 */
final class SecretHash implements PasswordEncoder {

  @Override
  public String encode(CharSequence secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** Compares in constant time. */
  @Override
  public boolean matches(CharSequence secret, String hash) {
    return MessageDigest.isEqual(
        encode(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
  }
}
