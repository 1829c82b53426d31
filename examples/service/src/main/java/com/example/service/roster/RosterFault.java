package com.example.service.roster;

import com.example.service.limits.BodyTooLargeException;
import com.example.service.problem.ServiceProblem;
import com.example.service.problem.StorageFault;

/** The problem for which a roster was not read to its end. Stateless. */
final class RosterFault {

  private RosterFault() {}

  static ServiceProblem of(RuntimeException failure) {
    return failure.getCause() instanceof BodyTooLargeException large
        ? large.problem()
        : StorageFault.of(failure);
  }
}
