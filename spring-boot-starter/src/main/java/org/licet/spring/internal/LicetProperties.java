package org.licet.spring.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of live rules. Immutable and thread-safe.
 *
 * @param folder the folder of rules, which makes them live
 * @param lastGood the file that keeps the rules in force across restarts
 * @param lookEvery the time between two checks of the folder
 * @param quietFor how long a changed folder must stay quiet
 * @param giveUpAfter how long one check may take
 * @param allowRemovals whether a change may remove a credential or a version
 * @param keepVersions the count of versions to keep for rollbacks
 */
@ConfigurationProperties("licet.rules")
public record LicetProperties(
    @Nullable Path folder,
    @Nullable Path lastGood,
    @DefaultValue("1s") Duration lookEvery,
    @DefaultValue("500ms") Duration quietFor,
    @DefaultValue("1m") Duration giveUpAfter,
    @DefaultValue("false") boolean allowRemovals,
    @DefaultValue("5") int keepVersions) {}
