package mujaz.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Span;
import mujaz.text.Language;

/// Records in JSON columns. Unknown properties are ignored, so that an older program reads newer
/// rows.
///
/// Only sealed types carry a type, by a name that is listed here: stored data never names a class
/// (S-63).
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), languages())
          .addMixIn(Span.class, SpanNames.class)
          .addMixIn(Button.class, ButtonNames.class)
          .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "style")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Span.Bold.class, name = "bold"),
    @JsonSubTypes.Type(value = Span.Italic.class, name = "italic"),
    @JsonSubTypes.Type(value = Span.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Span.Link.class, name = "link")
  })
  private interface SpanNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Button.Run.class, name = "run"),
    @JsonSubTypes.Type(value = Button.Open.class, name = "open")
  })
  private interface ButtonNames {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws UncheckedIOException when it is no JSON of that type; its message says where, and
  ///   quotes nothing
  static <T> T read(String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new UncheckedIOException("there is nothing", new IOException("null"));
      }
      return value;
    } catch (JsonProcessingException e) {
      String defect = "no %s, %s".formatted(type.getSimpleName(), defect(e));
      e.clearLocation(); // the location quotes the text
      throw new UncheckedIOException(defect, e);
    }
  }

  private static String defect(JsonProcessingException e) {
    if (e instanceof StreamReadException || e.getCause() instanceof StreamReadException) {
      return "broken off or garbled at character " + e.getLocation().getCharOffset();
    }
    String place = e instanceof JsonMappingException at ? place(at.getPath()) : "";
    return "wrong at " + (place.isEmpty() ? "its beginning" : place);
  }

  private static String place(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static SimpleModule languages() {
    return new SimpleModule()
        .addSerializer(Language.class, new LanguageWriter())
        .addDeserializer(Language.class, new LanguageReader());
  }

  private static final class LanguageWriter extends StdSerializer<Language> {

    LanguageWriter() {
      super(Language.class);
    }

    @Override
    public void serialize(Language value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.tag());
    }
  }

  private static final class LanguageReader extends StdDeserializer<Language> {

    LanguageReader() {
      super(Language.class);
    }

    @Override
    public Language deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return Language.of(json.getText());
    }
  }
}
