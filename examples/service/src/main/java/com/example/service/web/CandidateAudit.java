package com.example.service.web;

import com.example.service.access.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import org.licet.candidate.Candidate;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Notes the candidate in the body of a request for the audit log. */
@ControllerAdvice
class CandidateAudit extends RequestBodyAdviceAdapter {

  private final HttpServletRequest request;

  CandidateAudit(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    if (body instanceof Candidate candidate) {
      AuditLog.about(request, candidate.id());
    } else if (body instanceof EvaluationController.Answered answered
        && answered.candidate() != null) {
      AuditLog.about(request, answered.candidate().id());
    }
    return body;
  }
}
