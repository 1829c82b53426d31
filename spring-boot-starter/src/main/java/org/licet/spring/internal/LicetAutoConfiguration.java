package org.licet.spring.internal;

import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.licet.Evaluator;
import org.licet.spring.LicetRules;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The evaluator of the class path, and the rules that applications use. */
@AutoConfiguration(after = LiveRulesAutoConfiguration.class)
public class LicetAutoConfiguration implements BeanClassLoaderAware {

  private ClassLoader loader = LicetAutoConfiguration.class.getClassLoader();

  /** Creates the configuration. */
  public LicetAutoConfiguration() {}

  @Override
  public void setBeanClassLoader(ClassLoader loader) {
    this.loader = loader;
  }

  /** The evaluator, unless rules are live: it would not see their changes. */
  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean({Evaluator.class, LicetRules.class})
  Evaluator licetEvaluator() {
    return Evaluator.ofClassPath(loader);
  }

  @Bean
  @ConditionalOnMissingBean
  LicetRules licetRules(Evaluator evaluator, ObjectProvider<ObservationRegistry> observations) {
    Supplier<Evaluator> always = () -> evaluator;
    return LicetRules.of(always, observations.getIfUnique(() -> ObservationRegistry.NOOP));
  }
}
