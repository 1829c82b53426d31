package org.licet.internal.reasoning;

import org.licet.text.Text;

/** The noun for the records of a list. */
public enum RecordNoun {
  /** Of {@code /licenses}. */
  LICENSE("license"),
  /** Of {@code /certifications}. */
  CERTIFICATION("certification"),
  /** Of both. */
  LICENSE_OR_CERTIFICATION("license-or-certification"),
  /** Of {@code /degrees}. */
  DEGREE("degree"),
  /** Of {@code /employment}. */
  JOB("job"),
  /** Of {@code /continuingEducation}. */
  COURSE("course"),
  /** Of {@code /professionalDevelopment}. */
  ACTIVITY("activity"),
  /** Of {@code /examinations}. */
  ATTEMPT("attempt");

  private final String key;

  RecordNoun(String key) {
    this.key = "noun." + key;
  }

  /** Returns the word for one. */
  public Text one() {
    return Text.of(key);
  }

  /** Returns the word for several. */
  public Text many() {
    return Text.of(key + ".many");
  }

  /** Returns the name of one that has no other than its number, which is not grouped. */
  public Text numbered(int number) {
    return Text.of(key + ".number", Integer.toString(number));
  }
}
