package org.licet.evaluation;

import java.time.LocalDate;

/**
 * Which rules spoke, so that the evaluation can be repeated. Immutable and thread-safe.
 *
 * @param credential the credential
 * @param effectiveFrom the day from which these rules are in force
 * @param confidence how sure that day is
 * @param fingerprint {@code sha256:} and 64 hexadecimal digits over rule texts, tables, sources and
 *     the library's version
 */
public record RulesetReference(
    String credential, LocalDate effectiveFrom, Confidence confidence, String fingerprint) {}
