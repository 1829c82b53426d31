package com.example.service.limits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limit of work before every request. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration implements WebMvcConfigurer {

  private final WorkLimit limit;

  LimitsConfiguration(WorkLimit limit) {
    this.limit = limit;
  }

  @Bean
  static MultipartResolver multipartResolver() {
    return new Forms();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(limit);
  }
}
