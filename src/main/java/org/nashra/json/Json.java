package org.nashra.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nashra.model.EditionId;
import org.nashra.model.LanguageTag;
import org.nashra.model.ValueType;

/**
 * The one JSON mapping: records by their component names, enums in lower case with hyphens, value
 * types as their text, instants and dates as ISO 8601, nulls written. Thread-safe.
 */
public final class Json {
  /** Writes one line a value; refuses unknown properties when reading. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new Names())
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addKeyDeserializer(LanguageTag.class, key(LanguageTag::new))
                  .addKeyDeserializer(EditionId.class, key(EditionId::new)))
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one value; throws {@link UncheckedIOException} on anything else than its JSON. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static KeyDeserializer key(java.util.function.Function<String, Object> of) {
    return new KeyDeserializer() {
      @Override
      public Object deserializeKey(
          String key, com.fasterxml.jackson.databind.DeserializationContext context) {
        return of.apply(key);
      }
    };
  }

  /** How the model's types are named in JSON, without an annotation in the model. */
  private static final class Names extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
      for (int i = 0; i < values.length; i++) {
        names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
      return names;
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated annotated) {
      if (annotated instanceof com.fasterxml.jackson.databind.introspect.AnnotatedMethod method
          && ValueType.class.isAssignableFrom(method.getDeclaringClass())
          && method.getName().equals("value")
          && method.getParameterCount() == 0) {
        return true;
      }
      return super.hasAsValue(annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedConstructor constructor
          && ValueType.class.isAssignableFrom(constructor.getDeclaringClass())) {
        return JsonCreator.Mode.DELEGATING;
      }
      return super.findCreatorAnnotation(config, annotated);
    }
  }
}
