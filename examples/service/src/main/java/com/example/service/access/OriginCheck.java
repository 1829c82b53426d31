package com.example.service.access;

import com.example.service.problem.ServiceProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses requests that a browser sends for a page of another site. A browser adds a key that it
 * knows to these, too. Thread-safe.
 */
final class OriginCheck extends OncePerRequestFilter {

  private final HandlerExceptionResolver problems;

  OriginCheck(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origin.equalsIgnoreCase(own(request))) {
      chain.doFilter(request, response);
    } else {
      problems.resolveException(
          request, response, null, new ServiceProblem(HttpStatus.FORBIDDEN, "foreign-page"));
    }
  }

  private static String own(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
