package com.example.service.access;

/** What a key may do. */
public enum Right {
  /** Evaluate and plan for candidates that a request carries. */
  EVALUATE,
  /** Read and change stored candidates, and run watches. */
  RECORDS,
  /** Make and delete keys. */
  KEYS
}
