package org.licet.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.licet.Evaluator;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.Peers;
import org.licet.benchmarks.People;
import org.licet.benchmarks.peers.explained.Explained;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;

/** Measures the heap that remains after garbage collection. */
final class Heap {

  /** The memory of the rules: those of all credentials for Licet, those of the CCM for a peer. */
  static final String RULES = "retained heap, rules that are ready to judge, KB";

  /** The memory of the evaluation of one person. */
  static final String EVALUATION = "retained heap, an evaluation, KB";

  private static final int RULES_KEPT = 64;
  private static final int EVALUATIONS_KEPT = 8_000;

  /** The options of the process. Garbage is not counted. */
  private static final List<String> OPTIONS =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0");

  private static final double BYTES_OF_A_KILOBYTE = 1_024;

  private Heap() {}

  /** Takes the figures, each time in a separate process for each contender. */
  static void run(List<String> contenders, int rounds, Figures figures) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (String contender : contenders) {
        for (String line : Forked.lines(OPTIONS, Heap.class, List.of(contender))) {
          int end = line.indexOf('\t');
          figures.add(
              line.substring(0, end), contender, Double.parseDouble(line.substring(end + 1)));
        }
      }
    }
  }

  /** Prints the figures of a contender. */
  public static void main(String[] arguments) {
    String contender = arguments[0];
    List<Candidate> candidates = People.known(EVALUATIONS_KEPT);
    switch (contender) {
      case Contender.LICET -> {
        print(RULES, kept(RULES_KEPT, any -> evaluator(candidates.get(0))));
        Evaluator evaluator = Evaluator.ofClassPath();
        print(EVALUATION, kept(EVALUATIONS_KEPT, i -> evaluate(evaluator, candidates.get(i))));
      }
      case Contender.LICET_EXPLAINED -> {
        Evaluator evaluator = Evaluator.ofClassPath();
        print(
            EVALUATION, kept(EVALUATIONS_KEPT, i -> read(evaluate(evaluator, candidates.get(i)))));
      }
      case Contender.JAVA_EXPLAINED ->
          print(EVALUATION, kept(EVALUATIONS_KEPT, i -> Explained.judge(candidates.get(i))));
      default -> print(RULES, kept(RULES_KEPT, any -> peer(contender, candidates.get(0))));
    }
  }

  private static Evaluator evaluator(Candidate candidate) {
    Evaluator evaluator = Evaluator.ofClassPath();
    evaluate(evaluator, candidate);
    return evaluator;
  }

  private static Peer peer(String name, Candidate candidate) {
    Peer peer = Peers.of(name).make();
    peer.judge(People.of(candidate));
    return peer;
  }

  private static Evaluation evaluate(Evaluator evaluator, Candidate candidate) {
    return evaluator.evaluate(candidate, "CCM", Stage.EXAMINATION, Peer.ON);
  }

  private static Evaluation read(Evaluation evaluation) {
    if (Contender.OfLicet.readAll(evaluation) == 0) {
      throw new IllegalStateException("Nothing was explained");
    }
    return evaluation;
  }

  /** Returns the kilobytes of one object, as the average of many. */
  private static double kept(int count, IntFunction<Object> one) {
    List<Object> kept = new ArrayList<>(count + 1);
    try {
      kept.add(one.apply(0)); // classes and data that are loaded once are not counted
      double before = used();
      for (int i = 0; i < count; i++) {
        kept.add(one.apply(i));
      }
      return (used() - before) / count;
    } finally {
      Reference.reachabilityFence(kept);
      Reference.reachabilityFence(one); // with everything that it refers to, as before
    }
  }

  private static void print(String measure, double kilobytes) {
    System.out.println(measure + "\t" + kilobytes);
  }

  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getCollectionUsage().getUsed();
      }
    }
    return bytes / BYTES_OF_A_KILOBYTE;
  }
}
