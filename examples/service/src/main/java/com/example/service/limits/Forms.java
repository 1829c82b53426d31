package com.example.service.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Reads a form with files for a roster alone. The server writes such a form to the disk before
 * anything else looks at it. Thread-safe.
 */
final class Forms extends StandardServletMultipartResolver {

  private static final String ROSTERS = "/v1/rosters";

  static boolean mayHave(HttpServletRequest request) {
    return request.getServletPath().equals(ROSTERS);
  }

  static boolean has(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  public boolean isMultipart(HttpServletRequest request) {
    return mayHave(request) && super.isMultipart(request);
  }
}
