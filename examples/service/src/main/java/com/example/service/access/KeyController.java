package com.example.service.access;

import com.example.service.problem.ServiceProblem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and deletes keys. Only the answer to the request that makes a key has its secret. */
@RestController
@RequestMapping("/v1/keys")
class KeyController {

  private static final int BYTES = 32;
  private static final int MOST_DAYS = 366;
  private static final String ID = "[A-Za-z0-9_-]{1,64}";

  private final SecureRandom random = new SecureRandom();
  private final StoredKeys keys;
  private final Clock clock;

  KeyController(StoredKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A key to make: what it may do, and for how many days. */
  record Wanted(Set<Right> rights, int days) {}

  /** A key with its secret: the name and the password of HTTP Basic. */
  record Made(String id, String secret, OffsetDateTime expires) {}

  @GetMapping
  List<StoredKeys.Key> all() {
    return keys.all();
  }

  @PutMapping("/{id}")
  Made make(@PathVariable String id, @RequestBody Wanted wanted) {
    if (!id.matches(ID)
        || wanted.rights() == null
        || wanted.rights().isEmpty()
        || wanted.days() < 1
        || wanted.days() > MOST_DAYS) {
      throw new ServiceProblem(HttpStatus.UNPROCESSABLE_CONTENT, "key-invalid", MOST_DAYS);
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    OffsetDateTime expires = OffsetDateTime.now(clock).plusDays(wanted.days());
    keys.put(new StoredKeys.Key(id, wanted.rights(), expires), new SecretHash().encode(secret));
    return new Made(id, secret, expires);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    if (!keys.delete(id)) {
      throw new ServiceProblem(HttpStatus.NOT_FOUND, "key-unknown", id);
    }
  }
}
