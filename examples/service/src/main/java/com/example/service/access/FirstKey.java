package com.example.service.access;

import com.example.service.ServiceSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Stores the key {@code first} of the settings, by which other keys are made. A start renews it only
 * if its secret is new, or no key that may make keys is left.
 */
@Component
class FirstKey implements ApplicationRunner {

  private static final String ID = "first";
  private static final int LENGTH = 32;
  private static final int DAYS = 90;

  private final ServiceSettings settings;
  private final StoredKeys keys;
  private final Clock clock;

  FirstKey(ServiceSettings settings, StoredKeys keys, Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String secret = settings.firstKey();
    if (secret.isEmpty()) {
      return;
    }
    if (secret.length() < LENGTH) {
      throw new IllegalArgumentException(
          "service.first-key has %d characters. Expected %d or more random ones.\nMaybe take the output of: openssl rand -hex 32"
              .formatted(secret.length(), LENGTH));
    }
    String hash = new SecretHash().encode(secret);
    if (keys.canMakeKeys() && (keys.has(ID, hash) || !keys.has(ID))) {
      return;
    }
    keys.put(
        new StoredKeys.Key(
            ID, EnumSet.allOf(Right.class), OffsetDateTime.now(clock).plusDays(DAYS)),
        hash);
  }
}
