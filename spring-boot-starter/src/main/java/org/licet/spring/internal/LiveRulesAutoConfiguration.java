package org.licet.spring.internal;

import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.licet.Evaluator;
import org.licet.authoring.live.LiveRules;
import org.licet.authoring.live.LiveRulesBuilder;
import org.licet.authoring.live.LiveRulesListener;
import org.licet.spring.LicetRules;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Live rules, if a folder is set or the application has some of its own. */
@AutoConfiguration
@ConditionalOnClass(LiveRules.class)
@EnableConfigurationProperties(LicetProperties.class)
public class LiveRulesAutoConfiguration implements BeanClassLoaderAware {

  private ClassLoader loader = LiveRulesAutoConfiguration.class.getClassLoader();

  /** Creates the configuration. */
  public LiveRulesAutoConfiguration() {}

  @Override
  public void setBeanClassLoader(ClassLoader loader) {
    this.loader = loader;
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty("licet.rules.folder")
  @ConditionalOnMissingBean
  LiveRules licetLiveRules(
      LicetProperties settings,
      ObjectProvider<LiveRulesListener> listeners,
      ObjectProvider<ObservationRegistry> observations) {
    LiveRulesBuilder builder =
        LiveRules.of(Objects.requireNonNull(settings.folder(), "licet.rules.folder"))
            .builtIn(Evaluator.installed(loader))
            .lookingEvery(settings.lookEvery())
            .quietFor(settings.quietFor())
            .givingUpAfter(settings.giveUpAfter())
            .keeping(settings.keepVersions())
            .listener(
                new ObservedReplacements(
                    listeners.orderedStream().toList(),
                    observations.getIfUnique(() -> ObservationRegistry.NOOP)));
    Path lastGood = settings.lastGood();
    if (lastGood != null) {
      builder.lastGood(lastGood);
    }
    return (settings.allowRemovals() ? builder.allowingRemovals() : builder).open();
  }

  @Bean
  @ConditionalOnBean(LiveRules.class)
  RulesWarnings licetRulesWarnings(LiveRules rules) {
    return new RulesWarnings(
        () ->
            Stream.concat(
                    rules.refused().stream().flatMap(refused -> refused.messages().stream()),
                    rules.lastGoodFault().stream())
                .toList());
  }

  @Bean
  @ConditionalOnBean(LiveRules.class)
  @ConditionalOnMissingBean
  LicetRules licetRules(LiveRules rules, ObjectProvider<ObservationRegistry> observations) {
    return LicetRules.of(
        rules::evaluator, observations.getIfUnique(() -> ObservationRegistry.NOOP));
  }
}
