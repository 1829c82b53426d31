package com.example.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Writes who asked what, and with which outcome, but no record. Thread-safe. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class AuditLog extends OncePerRequestFilter {

  private static final String CANDIDATE = AuditLog.class.getName();
  private static final String KEY = CANDIDATE + ".key";
  private static final int FAILED = 500; // the container sets it later
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  private final JsonMapper json = JsonMapper.builder().build();
  private final Clock clock;

  AuditLog(Clock clock) {
    this.clock = clock;
  }

  /** Notes the candidate whom a request is about. */
  public static void about(HttpServletRequest request, String candidate) {
    request.setAttribute(CANDIDATE, candidate);
  }

  /** Notes the key whose id a request states, with its secret or a wrong one. */
  static void tried(String key) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(KEY, key, RequestAttributes.SCOPE_REQUEST);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = true;
    } finally {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("at", clock.instant());
      entry.put("key", request.getAttribute(KEY));
      entry.put("from", request.getRemoteAddr());
      entry.put("method", request.getMethod());
      entry.put("path", request.getRequestURI());
      entry.put("query", request.getQueryString());
      entry.put("candidate", request.getAttribute(CANDIDATE));
      entry.put("status", answered ? response.getStatus() : FAILED);
      entry.put("ms", (System.nanoTime() - start) / 1_000_000);
      entry.values().removeIf(value -> value == null);
      LOG.info(json.writeValueAsString(entry));
    }
  }
}
