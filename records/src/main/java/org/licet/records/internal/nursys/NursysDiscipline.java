package org.licet.records.internal.nursys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.licet.records.internal.source.SourceObject;

/**
 * An entry of a license's discipline. It is one of the register's orders, but not each order is
 * still one against the nurse: a board dismisses, vacates or expunges some of them. Stateless.
 */
final class NursysDiscipline {

  private static final Pattern WITHDRAWN =
      Pattern.compile(
          "(?i)\\b(dismiss(ed|al)|expunged?|expungement|vacated?|closed?|closure|void(ed)?"
              + "|withdrawn|rescinded|overturned|reversed|unfounded|unsubstantiated|exonerated"
              + "|no (further )?action|no violation|non-?disciplinary)\\b");

  /** The names of members that describe what was done, beside the lists of actions. */
  private static final Pattern DESCRIBING =
      Pattern.compile("(?i).*(status|action|description|disposition|outcome|resolution|result)");

  private NursysDiscipline() {}

  /**
   * Returns the text that leaves open whether an entry is discipline against the license; empty if
   * it is.
   */
  static Optional<String> withdrawal(SourceObject entry) {
    List<String> stated = new ArrayList<>();
    for (String name : entry.names()) {
      if (DESCRIBING.matcher(name).matches()) {
        entry.text(name).ifPresent(stated::add);
      }
    }
    for (SourceObject report : entry.objects("NurseLookupRevisionReports")) {
      stated.addAll(descriptions(report, "NurseLookupRevisionActions"));
    }
    Optional<String> withdrawn =
        stated.stream().filter(text -> WITHDRAWN.matcher(text).find()).findFirst();
    List<String> actions = descriptions(entry, "NurseLookupInitialActions");
    boolean isEveryAction =
        !actions.isEmpty() && actions.stream().allMatch(text -> WITHDRAWN.matcher(text).find());
    return isEveryAction ? Optional.of(actions.get(0)) : withdrawn;
  }

  private static List<String> descriptions(SourceObject of, String list) {
    return of.objects(list).stream()
        .flatMap(action -> action.text("ActionDescription").stream())
        .toList();
  }
}
