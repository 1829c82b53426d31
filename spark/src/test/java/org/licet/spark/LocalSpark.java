package org.licet.spark;

import org.apache.spark.sql.SparkSession;

/**
 * The Spark of this JVM, for tests: two threads, nothing but the loopback. The classes of a JVM
 * share it, and it ends with the JVM.
 */
final class LocalSpark {

  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("licet")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }
}
