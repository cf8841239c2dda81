package mujaz.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Spells Serbian in Latin letters. Each Cyrillic letter has one form there.
final class SerbianLatin {

  private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";

  private static final List<String> LATIN =
      List.of("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" "));

  private static final Map<Integer, String> LETTERS =
      IntStream.range(0, CYRILLIC.length())
          .boxed()
          .collect(Collectors.toMap(i -> (int) CYRILLIC.charAt(i), LATIN::get, (a, b) -> a));

  private static final Function<Integer, String> AS_IT_IS = Character::toString;

  private SerbianLatin() {}

  /// Letters in small form; what is not a Cyrillic letter stays.
  static String of(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .mapToObj(point -> LETTERS.getOrDefault(point, AS_IT_IS.apply(point)))
        .collect(Collectors.joining());
  }
}
