package org.licet.it;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The memory of this JVM after garbage collection.
 *
 * @param classes loaded classes
 * @param loaders class loaders of compiled rules folders
 * @param rulesets rulesets ready to evaluate
 * @param metaspace used metaspace in bytes
 * @param heap bytes of objects that are reachable
 */
record Footprint(long classes, long loaders, long rulesets, long metaspace, long heap) {

  static Footprint afterCollection() throws JMException, InterruptedException {
    // Classes are unloaded by a first collection and the memory of their loaders by the next.
    String histogram = "";
    for (int i = 0; i < 3; i++) {
      System.gc();
      histogram = histogramOfReachable();
      Thread.sleep(100);
    }
    return new Footprint(
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        column(histogram, "org.licet.authoring.internal.compile.MemoryClassLoader", 1),
        column(histogram, "org.licet.internal.engine.LoadedRuleset", 1),
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong(Footprint::used)
            .sum(),
        column(histogram, "Total", 2));
  }

  static String table(Footprint before, Footprint after) {
    return "%-28s%14s%14s%8s%n".formatted("after a collection", "at start", "at end", "ratio")
        + line("loaded classes", before.classes, after.classes)
        + line("class loaders of folders", before.loaders, after.loaders)
        + line("rulesets", before.rulesets, after.rulesets)
        + line("metaspace, KiB", before.metaspace / 1024, after.metaspace / 1024)
        + line("heap, KiB", before.heap / 1024, after.heap / 1024);
  }

  private static String line(String what, long before, long after) {
    return String.format(
        Locale.ROOT,
        "%-28s%,14d%,14d%8.3f%n",
        what,
        before,
        after,
        (double) after / Math.max(1, before));
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }

  /** Collects garbage and returns the histogram of reachable objects. */
  private static String histogramOfReachable() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }

  /**
   * Reads a number. A line such as {@code 7: 12 340 name} contains instances and bytes before the
   * name.
   */
  private static long column(String histogram, String name, int column) {
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(
            parts ->
                name.equals("Total")
                    ? parts[0].equals(name)
                    : parts.length > 3 && parts[3].equals(name))
        .mapToLong(parts -> Long.parseLong(parts[column]))
        .sum();
  }
}
