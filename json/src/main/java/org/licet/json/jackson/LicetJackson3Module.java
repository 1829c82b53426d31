package org.licet.json.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.shape.JsonShapes;
import org.licet.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches Jackson 3 the JSON of candidates, evaluations, failures, timelines, plans and
 * differences: the one that the readers and writers of {@code org.licet.json} use. Candidates and
 * evaluations can be read. A type of Licet without a JSON form fails instead of becoming an empty
 * object.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new LicetJackson3Module()).build();
 * Candidate candidate = mapper.readValue(body, Candidate.class);
 * }</pre>
 *
 * <p>Jackson finds the module with {@code findAndAddModules}, which Spring Boot 4 calls. Do not
 * change a module after a mapper uses it.
 */
public final class LicetJackson3Module extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Reads no numbers, so that each one keeps its digits. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient Supplier<Locale> locale;

  /** Creates a module that writes texts in English. */
  public LicetJackson3Module() {
    this(() -> Locale.ROOT);
  }

  /**
   * Creates a module that writes texts in the language of each moment, such as that of a request.
   */
  public LicetJackson3Module(Supplier<Locale> locale) {
    super("licet");
    this.locale = locale;
    JsonShapes.readable().forEach(this::addReader);
  }

  private <T> void addReader(Class<T> type) {
    addDeserializer(type, new ShapeReader<>(type));
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addSerializers(new Shapes(locale));
  }

  /** Finds the writer of each type of Licet. */
  private static final class Shapes extends Serializers.Base {

    private final Supplier<Locale> locale;

    Shapes(Supplier<Locale> locale) {
      this.locale = locale;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      Class<?> raw = type.getRawClass();
      return JsonShapes.isWritten(raw) || JsonShapes.isUnwritable(raw)
          ? new ShapeWriter(locale)
          : null;
    }
  }

  /** Writes a value as the writers of Licet do. */
  private static final class ShapeWriter extends ValueSerializer<Object> {

    private final Supplier<Locale> locale;

    ShapeWriter(Supplier<Locale> locale) {
      this.locale = locale;
    }

    @Override
    public void serialize(Object value, JsonGenerator to, SerializationContext context) {
      if (JsonShapes.isUnwritable(value.getClass())) {
        throw InvalidDefinitionException.from(
            to, JsonShapes.unwritable(value.getClass()), context.constructType(value.getClass()));
      }
      if (value instanceof Text text) {
        to.writeString(text.in(locale.get()));
        return;
      }
      String json = JsonShapes.json(value, locale.get()).orElseThrow();
      try (JsonParser parsed = JSON.createParser(json)) {
        parsed.nextToken();
        to.copyCurrentStructureExact(parsed);
      }
    }
  }

  /** Reads a value as the readers of Licet do. */
  private static final class ShapeReader<T> extends ValueDeserializer<T> {

    private final Class<T> type;

    ShapeReader(Class<T> type) {
      this.type = type;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) {
      StringWriter json = new StringWriter();
      try (JsonGenerator copy = JSON.createGenerator(json)) {
        copy.copyCurrentStructureExact(from);
      }
      try {
        return JsonShapes.read(type, json.toString());
      } catch (InvalidCandidateException | IllegalArgumentException e) {
        throw DatabindException.from(from, e.getMessage(), e);
      }
    }
  }
}
