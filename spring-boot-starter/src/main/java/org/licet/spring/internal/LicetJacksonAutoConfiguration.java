package org.licet.spring.internal;

import org.licet.json.jackson.LicetJackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JacksonModule;

/** The JSON of Licet for the mapper of Spring Boot, with texts in the language of the request. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JacksonModule.class)
public class LicetJacksonAutoConfiguration {

  /** Creates the configuration. */
  public LicetJacksonAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  LicetJackson3Module licetJacksonModule() {
    return new LicetJackson3Module(LocaleContextHolder::getLocale);
  }
}
