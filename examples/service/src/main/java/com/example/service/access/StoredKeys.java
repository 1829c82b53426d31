package com.example.service.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys, by their ids, with the hashes of their secrets. Thread-safe. */
@Repository
public class StoredKeys implements UserDetailsService {

  private final JdbcClient database;
  private final Clock clock;

  StoredKeys(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A key without its secret. */
  record Key(String id, Set<Right> rights, OffsetDateTime expires) {}

  /** Spring Security looks at the expiry only after it has compared the secret. */
  @Override
  public UserDetails loadUserByUsername(String id) {
    return database
        .sql("select hash, rights, expires_at from api_key where id = ?")
        .param(id)
        .query(
            (row, number) -> {
              AuditLog.tried(id); // an id that is stored is no secret in the wrong place
              return User.withUsername(id)
                    .password(row.getString(1))
                    .authorities(row.getString(2).split(" "))
                    .credentialsExpired(
                        row.getObject(3, OffsetDateTime.class).isBefore(OffsetDateTime.now(clock)))
                    .build();
            })
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException(id));
  }

  List<Key> all() {
    return database
        .sql("select id, rights, expires_at from api_key order by id")
        .query(
            (row, number) ->
                new Key(
                    row.getString(1),
                    Arrays.stream(row.getString(2).split(" "))
                        .map(Right::valueOf)
                        .collect(Collectors.toSet()),
                    row.getObject(3, OffsetDateTime.class)))
        .list();
  }

  boolean has(String id) {
    return count("select count(*) from api_key where id = ?", id) > 0;
  }

  /** Returns whether a key with an id has a secret with a hash. */
  boolean has(String id, String hash) {
    return count("select count(*) from api_key where id = ? and hash = ?", id, hash) > 0;
  }

  /** Returns whether a key that has not expired may make keys. */
  boolean canMakeKeys() {
    return count(
            "select count(*) from api_key where rights like ? and expires_at > ?",
            "%" + Right.KEYS.name() + "%",
            OffsetDateTime.now(clock))
        > 0;
  }

  private long count(String query, Object... values) {
    return database.sql(query).params(values).query(Long.class).single();
  }

  /** Stores a key in place of an earlier one with its id. Several instances may do so at once. */
  @Transactional
  public void put(Key key, String hash) {
    String rights =
        key.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" "));
    int added =
        database
            .sql(
                "insert into api_key (id, hash, rights, expires_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(key.id(), hash, rights, key.expires())
            .update();
    if (added == 0) {
      database
          .sql("update api_key set hash = ?, rights = ?, expires_at = ? where id = ?")
          .params(hash, rights, key.expires(), key.id())
          .update();
    }
  }

  boolean delete(String id) {
    return database.sql("delete from api_key where id = ?").param(id).update() > 0;
  }
}
