package org.licet.spring.internal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Ends the start of an application that sets a folder of rules, but cannot read one. */
@AutoConfiguration
@ConditionalOnMissingClass("org.licet.authoring.live.LiveRules")
@ConditionalOnProperty("licet.rules.folder")
public class MissingLiveRulesAutoConfiguration {

  /**
   * Refuses the setting.
   *
   * @throws IllegalStateException always
   */
  public MissingLiveRulesAutoConfiguration() {
    throw new IllegalStateException(
        "licet.rules.folder is set, but the artifact org.licet:licet-authoring is missing."
            + "\nMaybe add it to the dependencies, or remove the setting.");
  }
}
