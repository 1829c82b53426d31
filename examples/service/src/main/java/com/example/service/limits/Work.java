package com.example.service.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States how much work a request is, counted in evaluations. Without it, a request is one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Work {

  /** The work of a search for dates or paths. */
  int SEARCH = 50;

  int value();
}
