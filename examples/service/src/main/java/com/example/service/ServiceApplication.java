package com.example.service;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Evaluates candidates, keeps their records, and watches them every day. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(ServiceApplication.class, args);
  }

  /** The clock by which a request without a day is judged. */
  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }
}
