package org.licet.authoring.internal.spreadsheet;

import org.licet.authoring.internal.source.SpreadsheetReader;
import org.licet.authoring.internal.source.SpreadsheetText;

/** The service that reads decision tables. Stateless and thread-safe. */
public final class DecisionTables implements SpreadsheetReader {

  /** Creates the service. Service loaders call this. */
  public DecisionTables() {}

  @Override
  public SpreadsheetText read(String file, byte[] content) {
    return SpreadsheetRules.read(file, content);
  }
}
