package com.example.service.watch;

import java.time.LocalDate;

/**
 * The result of watching all stored candidates on a day.
 *
 * @param lastDay the last day of the look ahead
 * @param people the candidates who were watched
 * @param peopleWithEvents those for whom something is coming
 * @param peopleChanged those for whom a decision or verdict has changed since the last run
 */
public record WatchRun(
    LocalDate day, LocalDate lastDay, long people, long peopleWithEvents, long peopleChanged) {}
