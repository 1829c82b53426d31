package org.licet.spring.internal;

import org.licet.spring.LicetRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of the rules, and the information about them. */
@AutoConfiguration(after = LicetAutoConfiguration.class)
@ConditionalOnBean(LicetRules.class)
public class LicetActuatorAutoConfiguration {

  /** Creates the configuration. */
  public LicetActuatorAutoConfiguration() {}

  /** Used if health is on the class path. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  static class OfHealth {

    @Bean
    @ConditionalOnMissingBean(name = "licetHealthIndicator")
    HealthIndicator licetHealthIndicator(LicetRules rules, ObjectProvider<RulesWarnings> warnings) {
      return new RulesHealth(rules, warnings.getIfAvailable(RulesWarnings::none));
    }
  }

  /** Used if the information of the actuator is on the class path. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(InfoContributor.class)
  static class OfInfo {

    @Bean
    @ConditionalOnMissingBean(name = "licetInfoContributor")
    InfoContributor licetInfoContributor(LicetRules rules) {
      return builder -> builder.withDetail("licet", RulesetDetails.of(rules.evaluator()));
    }
  }
}
