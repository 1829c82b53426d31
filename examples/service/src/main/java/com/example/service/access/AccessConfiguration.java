package com.example.service.access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Asks each request for a key by HTTP Basic, which browsers know, too. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  PasswordEncoder passwordEncoder() {
    return new SecretHash();
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable) // the check of the origin is enough for Basic
        .addFilterBefore(new OriginCheck(problems), BasicAuthenticationFilter.class)
        .sessionManagement(one -> one.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, refusal) ->
                        problems.resolveException(request, response, null, refusal)))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, refusal) ->
                            problems.resolveException(request, response, null, refusal))
                    .accessDeniedHandler(
                        (request, response, refusal) ->
                            problems.resolveException(request, response, null, refusal)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/actuator/health/**", "/v3/api-docs/**", "/v1/schemas/**", "/error")
                    .permitAll()
                    .requestMatchers("/v1/keys/**", "/actuator/**")
                    .hasAuthority(Right.KEYS.name())
                    .requestMatchers("/v1/candidates/**", "/v1/rosters/**", "/v1/runs/**")
                    .hasAuthority(Right.RECORDS.name())
                    .anyRequest()
                    .hasAuthority(Right.EVALUATE.name()))
        .build();
  }
}
