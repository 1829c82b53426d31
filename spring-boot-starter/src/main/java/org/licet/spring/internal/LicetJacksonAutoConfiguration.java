package org.licet.spring.internal;

import com.fasterxml.jackson.databind.Module;
import org.licet.json.jackson.LicetJackson2Module;
import org.licet.json.jackson.LicetJackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JacksonModule;

/** The JSON of Licet for the mapper of Spring Boot, with texts in the language of the request. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
      "org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration"
    })
public class LicetJacksonAutoConfiguration {

  /** Creates the configuration. */
  public LicetJacksonAutoConfiguration() {}

  /** For the mapper of Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JacksonModule.class)
  static class OfJackson3 {

    @Bean
    @ConditionalOnMissingBean
    LicetJackson3Module licetJacksonModule() {
      return new LicetJackson3Module(LocaleContextHolder::getLocale);
    }
  }

  /** For the mapper of Spring Boot 3, and for the Jackson 2 that Spring Boot 4 still supports. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Module.class)
  static class OfJackson2 {

    @Bean
    @ConditionalOnMissingBean
    LicetJackson2Module licetJackson2Module() {
      return new LicetJackson2Module(LocaleContextHolder::getLocale);
    }
  }
}
