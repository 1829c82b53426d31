package org.licet.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Adds attempts at examinations of which little is known. */
final class OpenAttempts {

  private static final List<String> EXAMS =
      List.of("CCM", "ACM-CORE", "ACM-SIMULATION-RN", "CMGT-BC", "NCLEX-RN", "CMAC", "C.C.M.");

  /** The lengths of a year, a month and a day. */
  private static final List<Integer> LENGTHS = List.of(4, 7, 10, 10);

  private static final int PAST = 1_500;
  private static final int SPAN = 2_500;

  private OpenAttempts() {}

  /** Adds up to two attempts, and forgets facts of the others. */
  static void add(ObjectNode candidate, LocalDate on, Random random) {
    ArrayNode attempts =
        candidate.path("examinations") instanceof ArrayNode list
            ? list
            : candidate.putArray("examinations");
    for (int i = random.nextInt(3); i > 0; i--) {
      ObjectNode attempt = attempts.addObject();
      if (random.nextBoolean()) {
        attempt.put("exam", EXAMS.get(random.nextInt(EXAMS.size())));
      }
      if (random.nextBoolean()) {
        attempt.put("passed", random.nextBoolean());
      }
      if (random.nextInt(3) == 0) {
        attempt.put("applied", day(on, random));
      }
    }
    for (JsonNode attempt : attempts) {
      forget((ObjectNode) attempt, on, random);
    }
  }

  private static void forget(ObjectNode attempt, LocalDate on, Random random) {
    if (random.nextInt(3) == 0) {
      attempt.remove("taken");
    } else if (random.nextInt(3) == 0) {
      attempt.remove("applied");
      attempt.put("taken", day(on, random));
    }
    if (random.nextInt(6) == 0) {
      attempt.remove("exam");
    }
    if (random.nextInt(5) == 0) {
      attempt.remove("passed");
    }
  }

  private static String day(LocalDate on, Random random) {
    LocalDate day = on.plusDays(random.nextInt(SPAN) - PAST);
    return day.toString().substring(0, LENGTHS.get(random.nextInt(LENGTHS.size())));
  }
}
