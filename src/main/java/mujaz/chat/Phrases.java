package mujaz.chat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.text.BidiText;
import mujaz.text.Language;

/// What the bot says, in one language: ICU message patterns by key, from `phrases_TAG.properties`.
///
/// A language that we do not speak, and a phrase that a language lacks, are given in English. What
/// is put into a phrase is made one line and, where directions meet, isolated. To add a
/// language, add its file and its tag here. Immutable, safe for use by many threads.
public final class Phrases {

  private static final Language ENGLISH = Language.of("en");

  /// The languages that we speak, in the order in which they are offered.
  private static final List<Language> LANGUAGES = List.of(ENGLISH, Language.of("ar"));

  private static final Map<Language, Phrases> SPOKEN =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::load));

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> patterns;

  private Phrases(Language language, Map<String, String> patterns) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(language.tag());
    this.patterns = Map.copyOf(patterns);
  }

  public static List<Language> languages() {
    return LANGUAGES;
  }

  /// What we say in a language; in English where we do not speak it.
  public static Phrases in(Language language) {
    return SPOKEN.getOrDefault(language, english());
  }

  private static Phrases english() {
    return Objects.requireNonNull(SPOKEN.get(ENGLISH));
  }

  public Language language() {
    return language;
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  /// The phrase with its arguments: text, or numbers, which also choose its plural form.
  ///
  /// @throws IllegalArgumentException when no language has the key
  public String say(String key, Map<String, ?> arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      return english(key, arguments);
    }
    return new MessageFormat(pattern, locale).format(isolated(arguments));
  }

  private String english(String key, Map<String, ?> arguments) {
    if (language.equals(ENGLISH)) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    return english().say(key, arguments);
  }

  /// How long ago: "3 hours ago".
  public String ago(Duration age) {
    return age.toMinutes() < 1 ? say("just_now") : relative(age, Direction.LAST);
  }

  /// A day as people say it: "Monday, March 2".
  public String day(LocalDate day) {
    DateFormat format = DateFormat.getInstanceForSkeleton("EEEEdMMMM", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /// Several things in one line: "8:00, 12:00 and 18:00".
  public String list(Collection<String> things) {
    return ListFormatter.getInstance(locale).format(things);
  }

  /// How long it is until then: "in 3 hours".
  public String until(Duration wait) {
    return wait.toMinutes() < 1 ? say("at_once") : relative(wait, Direction.NEXT);
  }

  private String relative(Duration time, Direction direction) {
    RelativeDateTimeFormatter format = RelativeDateTimeFormatter.getInstance(locale);
    if (time.toHours() < 1) {
      return format.format((double) time.toMinutes(), direction, RelativeUnit.MINUTES);
    }
    return time.toDays() < 1
        ? format.format((double) time.toHours(), direction, RelativeUnit.HOURS)
        : format.format((double) time.toDays(), direction, RelativeUnit.DAYS);
  }

  private Map<String, Object> isolated(Map<String, ?> arguments) {
    Map<String, Object> safe = HashMap.newHashMap(arguments.size());
    arguments.forEach(
        (name, value) -> safe.put(name, value instanceof String text ? apart(text) : value));
    return safe;
  }

  private String apart(String text) {
    String line = BidiText.withoutControls(text).strip().replaceAll("\\s+", " ");
    boolean mixes =
        language.rightToLeft() || Bidi.requiresBidi(line.toCharArray(), 0, line.length());
    return mixes ? BidiText.isolated(line) : line;
  }

  Set<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  Collection<String> patterns() {
    return patterns.values();
  }

  String pattern(String key) {
    return Objects.requireNonNull(patterns.get(key), key);
  }

  private static Phrases load(Language language) {
    String file = "phrases_" + language.tag() + ".properties";
    try (InputStream bytes = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file);
        InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(text);
      return new Phrases(language, commandsApart(language, properties));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From right to left, the slash of a command would stand on its wrong side.
  private static Map<String, String> commandsApart(Language language, Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                key ->
                    language.rightToLeft()
                        ? properties.getProperty(key).replaceAll("/[a-z]+", "\u2068$0\u2069")
                        : properties.getProperty(key)));
  }
}
