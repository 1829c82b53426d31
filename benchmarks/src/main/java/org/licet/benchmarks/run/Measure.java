package org.licet.benchmarks.run;

/** The measures of every contender. */
enum Measure {
  SCREENING("screening, 1 core, us a person", "screening", 1),
  SCREENING_2("screening, 2 cores, us a person", "screening", 2),
  ONE("one warm evaluation, us", "one", 1);

  private final String title;
  private final String method;
  private final int threads;

  Measure(String title, String method, int threads) {
    this.title = title;
    this.method = method;
    this.threads = threads;
  }

  String title() {
    return title;
  }

  String method() {
    return method;
  }

  int threads() {
    return threads;
  }
}
