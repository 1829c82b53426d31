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
            (row, number) ->
                User.withUsername(id)
                    .password(row.getString(1))
                    .authorities(row.getString(2).split(" "))
                    .credentialsExpired(
                        row.getObject(3, OffsetDateTime.class).isBefore(OffsetDateTime.now(clock)))
                    .build())
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

  /** Stores a key in place of an earlier one with its id. */
  @Transactional
  public void put(Key key, String hash) {
    delete(key.id());
    database
        .sql("insert into api_key (id, hash, rights, expires_at) values (?, ?, ?, ?)")
        .params(
            key.id(),
            hash,
            key.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" ")),
            key.expires())
        .update();
  }

  boolean delete(String id) {
    return database.sql("delete from api_key where id = ?").param(id).update() > 0;
  }
}
