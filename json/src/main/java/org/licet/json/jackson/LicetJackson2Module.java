package org.licet.json.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.shape.JsonShapes;
import org.licet.text.Text;

/**
 * Teaches Jackson 2 the JSON of candidates, evaluations, failures, timelines, plans and
 * differences: the one that the readers and writers of {@code org.licet.json} use. Candidates and
 * evaluations can be read. A type of Licet without a JSON form fails instead of becoming an empty
 * object.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new LicetJackson2Module()).build();
 * Candidate candidate = mapper.readValue(body, Candidate.class);
 * }</pre>
 *
 * <p>Jackson finds the module with {@code findAndAddModules}. Do not change a module after a mapper
 * uses it.
 */
public final class LicetJackson2Module extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Reads no numbers, so that each one keeps its digits. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient Supplier<Locale> locale;

  /** Creates a module that writes texts in English. */
  public LicetJackson2Module() {
    this(() -> Locale.ROOT);
  }

  /**
   * Creates a module that writes texts in the language of each moment, such as that of a request.
   */
  public LicetJackson2Module(Supplier<Locale> locale) {
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
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      Class<?> raw = type.getRawClass();
      return JsonShapes.isWritten(raw) || JsonShapes.isUnwritable(raw)
          ? new ShapeWriter(locale)
          : null;
    }
  }

  /** Writes a value as the writers of Licet do. */
  private static final class ShapeWriter extends JsonSerializer<Object> {

    private final Supplier<Locale> locale;

    ShapeWriter(Supplier<Locale> locale) {
      this.locale = locale;
    }

    @Override
    public void serialize(Object value, JsonGenerator to, SerializerProvider context)
        throws IOException {
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
        copy(parsed, to);
      }
    }
  }

  /**
   * Copies the value at which a parser stands. Jackson has a method for it since 2.20, but a host
   * with Spring Boot 3.5 has 2.19.
   */
  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      to.copyCurrentEventExact(from);
      JsonToken token = from.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    } while (depth > 0 && from.nextToken() != null);
  }

  /** Reads a value as the readers of Licet do. */
  private static final class ShapeReader<T> extends JsonDeserializer<T> {

    private final Class<T> type;

    ShapeReader(Class<T> type) {
      this.type = type;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
      StringWriter json = new StringWriter();
      try (JsonGenerator copy = JSON.createGenerator(json)) {
        copy(from, copy);
      }
      try {
        return JsonShapes.read(type, json.toString());
      } catch (InvalidCandidateException | IllegalArgumentException e) {
        throw JsonMappingException.from(from, e.getMessage(), e);
      }
    }
  }
}
