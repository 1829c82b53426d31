package org.licet.internal.reasoning.record;

import org.licet.text.Text;

/** The noun for the records of a list. */
public enum RecordNoun {
  /** The noun for {@code /licenses}. */
  LICENSE("license"),
  /** The noun for {@code /certifications}. */
  CERTIFICATION("certification"),
  /** The noun for both lists. */
  LICENSE_OR_CERTIFICATION("license-or-certification"),
  /** The noun for {@code /degrees}. */
  DEGREE("degree"),
  /** The noun for {@code /employment}. */
  JOB("job"),
  /** The noun for {@code /continuingEducation}. */
  COURSE("course"),
  /** The noun for {@code /professionalDevelopment}. */
  ACTIVITY("activity"),
  /** The noun for {@code /examinations}. */
  ATTEMPT("attempt"),
  /** The noun for {@code /records}. */
  RECORD("record");

  private final String key;

  RecordNoun(String key) {
    this.key = "noun." + key;
  }

  /** Returns the singular. */
  public Text one() {
    return Text.of(key);
  }

  /** Returns the plural. */
  public Text many() {
    return Text.of(key + ".many");
  }

  /** Returns the noun with a number, for a record without another name. */
  public Text numbered(int number) {
    return Text.of(key + ".number", Integer.toString(number));
  }
}
