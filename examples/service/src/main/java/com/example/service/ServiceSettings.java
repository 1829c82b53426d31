package com.example.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the service; {@code application.yaml} explains them.
 *
 * @param firstKey the secret of the key {@code first}; empty if there is none
 * @param body the largest body of a request that is not a roster
 * @param roster the largest roster
 * @param workPerMinute the work that a key may ask for in a minute
 * @param atOnce the count of requests that may be worked on at once
 * @param atOnceForAKey the count of those that one key may have
 * @param horizon how far a watch looks ahead
 * @param keepRuns how long the results of a watch are kept
 * @param keepEvaluations how long evaluations of stored candidates are kept
 */
@ConfigurationProperties("service")
public record ServiceSettings(
    @DefaultValue("") String firstKey,
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("2GB") DataSize roster,
    @DefaultValue("60000") long workPerMinute,
    @DefaultValue("128") int atOnce,
    @DefaultValue("64") int atOnceForAKey,
    @DefaultValue("90d") Duration horizon,
    @DefaultValue("400d") Duration keepRuns,
    @DefaultValue("1200d") Duration keepEvaluations) {}
