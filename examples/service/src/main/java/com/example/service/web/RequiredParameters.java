package com.example.service.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Refuses a request that does not say what it asks about. */
@ControllerAdvice
class RequiredParameters {

  @InitBinder("subject")
  void require(WebDataBinder binder) {
    binder.setRequiredFields("credential", "stage");
  }
}
