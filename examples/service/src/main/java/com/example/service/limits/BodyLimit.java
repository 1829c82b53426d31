package com.example.service.limits;

import com.example.service.ServiceSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body that is too large, before it is read if its length is stated. Thread-safe. */
@Component
class BodyLimit extends OncePerRequestFilter {

  private final ServiceSettings settings;
  private final HandlerExceptionResolver problems;

  BodyLimit(
      ServiceSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean roster = Forms.mayHave(request);
    if (Forms.has(request) && !roster) {
      problems.resolveException(
          request,
          response,
          null,
          new HttpMediaTypeNotSupportedException(
              MediaType.MULTIPART_FORM_DATA, List.of(MediaType.APPLICATION_JSON)));
      return;
    }
    DataSize limit = roster ? settings.roster() : settings.body();
    if (request.getContentLengthLong() > limit.toBytes()) {
      problems.resolveException(request, response, null, new BodyTooLargeException(limit));
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  /** A request whose body has a limit. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final DataSize limit;
    private ServletInputStream input;

    Limited(HttpServletRequest request, DataSize limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (input == null) {
        input = new LimitedInput(super.getInputStream(), limit);
      }
      return input;
    }
  }
}
