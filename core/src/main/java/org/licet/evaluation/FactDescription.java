package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/** A fact that a ruleset declares and candidates carry by its name. Immutable and thread-safe. */
public final class FactDescription {

  /** The types of values. */
  public enum Type {
    /** Yes or no. */
    YES_NO,
    /** A number. */
    NUMBER,
    /** A day, a month or a year. */
    DATE,
    /** A code. */
    CODE,
    /** A complete list of codes. */
    CODES;

    /** Returns the type in words. */
    public Text words() {
      return Text.of("declared.type." + name());
    }
  }

  private final String name;
  private final List<String> records;
  private final Type type;
  private final Text label;
  private final Text question;
  private final List<String> codes;
  private final List<Source> sources;

  private FactDescription(Builder builder) {
    this.name = Objects.requireNonNull(builder.name, "name");
    this.records = builder.records;
    this.type = Objects.requireNonNull(builder.type, "type");
    this.label = builder.label;
    this.question = builder.question;
    this.codes = builder.codes;
    this.sources = builder.sources;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the name under which candidates carry it, such as {@code ADULT_ONCOLOGY}. */
  public String name() {
    return name;
  }

  /**
   * Returns the records that carry it: names of lists such as {@code employment}, {@code conduct}
   * or {@code candidate}.
   */
  public List<String> records() {
    return records;
  }

  /** Returns the type of its values. */
  public Type type() {
    return type;
  }

  /** Returns the label, such as {@code adult oncology}. */
  public Text label() {
    return label;
  }

  /** Returns the question for it, with the place {@code {0}} for the name of the record. */
  public Text question() {
    return question;
  }

  /** Returns the codes that it is known to have; others are possible. */
  public List<String> codes() {
    return codes;
  }

  /** Returns where it is stated. */
  public List<Source> sources() {
    return sources;
  }

  /** Returns its label, type, codes and records in words: "adult oncology: yes or no, for jobs". */
  public Text words() {
    Text carriers =
        Text.list(records.stream().map(record -> Text.of("declared.for." + record)).toList());
    return codes.isEmpty()
        ? Text.of("declared.what", label, type.words(), carriers)
        : Text.of(
            "declared.what-of",
            label,
            type.words(),
            Text.joined(", ", codes.stream().map(Text::verbatim).toList()),
            carriers);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .name(name)
        .records(records)
        .type(type)
        .label(label)
        .question(question)
        .codes(codes)
        .sources(sources);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactDescription that
        && name.equals(that.name)
        && records.equals(that.records)
        && type == that.type
        && label.equals(that.label)
        && question.equals(that.question)
        && codes.equals(that.codes)
        && sources.equals(that.sources);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, records, type, label, question, codes, sources);
  }

  @Override
  public String toString() {
    return "FactDescription[name=%s, records=%s, type=%s, label=%s, question=%s, codes=%s, sources=%s]"
        .formatted(name, records, type, label, question, codes, sources);
  }

  /** Builds a {@link FactDescription}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String name;
    private List<String> records = List.of();
    private @Nullable Type type;
    private Text label = Text.NONE;
    private Text question = Text.NONE;
    private List<String> codes = List.of();
    private List<Source> sources = List.of();

    private Builder() {}

    /** Sets the name under which candidates carry it. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets the records that carry it. */
    public Builder records(List<String> records) {
      this.records = List.copyOf(records);
      return this;
    }

    /** Sets the type of its values. */
    public Builder type(Type type) {
      this.type = type;
      return this;
    }

    /** Sets the label. */
    public Builder label(Text label) {
      this.label = label;
      return this;
    }

    /** Sets the question for it. */
    public Builder question(Text question) {
      this.question = question;
      return this;
    }

    /** Sets the codes that it is known to have. */
    public Builder codes(List<String> codes) {
      this.codes = List.copyOf(codes);
      return this;
    }

    /** Sets where it is stated. */
    public Builder sources(List<Source> sources) {
      this.sources = List.copyOf(sources);
      return this;
    }

    /**
     * Builds the description.
     *
     * @throws NullPointerException if the name or the type is missing
     */
    public FactDescription build() {
      return new FactDescription(this);
    }
  }
}
