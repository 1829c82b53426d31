package org.licet.candidate;

import org.jspecify.annotations.Nullable;

/** The values that a host gives to builders. None may be null. Stateless. */
final class Given {

  private Given() {}

  /** Returns a value, or names the field in the error for null. */
  static <T> T of(String field, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(
          "The field \""
              + field
              + "\" is null. Expected a value, or unknown() if nobody knows it.");
    }
    return value;
  }
}
