package org.licet.records.internal.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.records.internal.written.WrittenNumbers.Decimals;

/**
 * What a map says of a roster. Immutable.
 *
 * @param sheet the sheet of the workbook; empty for the first one
 * @param firstHeader the first row of headers, from 1
 * @param lastHeader the last row of headers
 * @param dates the forms of dates, beside those that have one meaning alone
 * @param unknown texts that stand for an unknown value, in lower case
 * @param yes texts that mean yes, in lower case
 * @param no texts that mean no, in lower case
 * @param current texts that mean "until now", in lower case, beside those that are known
 * @param none texts that mean that there is no record, in lower case
 * @param decimals the sign before the decimals of numbers; empty if the map does not state it
 * @param complete the lists of which the roster has every entry
 * @param ignored the headers of columns that are left out on purpose
 * @param candidate the sources of the candidate's fields
 */
public record Layout(
    Optional<String> sheet,
    int firstHeader,
    int lastHeader,
    List<String> dates,
    Set<String> unknown,
    Set<String> yes,
    Set<String> no,
    Set<String> current,
    Set<String> none,
    Optional<Decimals> decimals,
    Set<String> complete,
    List<String> ignored,
    RecordSource candidate) {

  /** Copies the lists and sets. */
  public Layout {
    dates = List.copyOf(dates);
    unknown = Set.copyOf(unknown);
    yes = Set.copyOf(yes);
    no = Set.copyOf(no);
    current = Set.copyOf(current);
    none = Set.copyOf(none);
    complete = Set.copyOf(complete);
    ignored = List.copyOf(ignored);
  }
}
