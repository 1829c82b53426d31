package org.licet.spring.internal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Problem details for the exceptions of Licet. */
@AutoConfiguration
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class LicetWebAutoConfiguration {

  /** Creates the configuration. */
  public LicetWebAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  LicetProblems licetLicetProblems() {
    return new LicetProblems();
  }
}
