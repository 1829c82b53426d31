package com.example.service.limits;

import com.example.service.ServiceSettings;
import com.example.service.problem.ServiceProblem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the work of each key in a minute, and the requests at once. One key has only a part of the
 * places, because a request has its place before its body has arrived. Thread-safe.
 */
@Component
class WorkLimit implements HandlerInterceptor {

  private static final String STARTED = WorkLimit.class.getName();

  /** The limits of one key. */
  private record OneKey(Bucket work, Semaphore places) {}

  private final Map<String, OneKey> keys = new ConcurrentHashMap<>();
  private final ServiceSettings settings;
  private final Semaphore places;

  WorkLimit(ServiceSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getUserPrincipal() == null || request.getAttribute(STARTED) != null) {
      return true; // what needs no key, such as health, costs little
    }
    Work work =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Work.class) : null;
    OneKey key = keys.computeIfAbsent(request.getUserPrincipal().getName(), any -> oneKey());
    if (!key.work().tryConsume(work == null ? 1 : work.value())) {
      throw new ServiceProblem(
          HttpStatus.TOO_MANY_REQUESTS, "too-much-work", settings.workPerMinute());
    }
    if (!key.places().tryAcquire()) {
      throw new ServiceProblem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-at-once");
    }
    if (!places.tryAcquire()) {
      key.places().release();
      throw new ServiceProblem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-at-once");
    }
    request.setAttribute(STARTED, key);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failed) {
    if (request.getAttribute(STARTED) instanceof OneKey key) {
      request.removeAttribute(STARTED);
      key.places().release();
      places.release();
    }
  }

  private OneKey oneKey() {
    long most = settings.workPerMinute();
    Bucket work =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
            .build();
    return new OneKey(work, new Semaphore(settings.atOnceForAKey()));
  }
}
