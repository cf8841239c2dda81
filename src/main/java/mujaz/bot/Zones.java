package mujaz.bot;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Phrases;
import mujaz.text.Folding;
import mujaz.text.Language;

/// Time zones by the names that people call them: a city, a country with one zone only, the zone's
/// own id, a distance from UTC. In every language that we speak; the names are CLDR's.
final class Zones {

  private static final Map<String, ZoneId> NAMES = names();

  private Zones() {}

  static Optional<ZoneId> find(String typed) {
    return Optional.ofNullable(NAMES.get(folded(typed))).or(() -> offset(typed));
  }

  /// What somebody who mistyped a name probably meant.
  static Optional<ZoneId> nearest(String typed) {
    return Nearest.to(folded(typed), NAMES.keySet()).map(NAMES::get);
  }

  /// The city that stands for a zone; its id where there is none.
  static String nameOf(ZoneId zone, Language language) {
    return Optional.ofNullable(names(language).getExemplarLocationName(zone.getId()))
        .filter(name -> zone.getId().contains("/"))
        .orElse(zone.getId());
  }

  private static Optional<ZoneId> offset(String typed) {
    try {
      return typed.matches("(?i)(utc|gmt)?[+-]\\d{1,2}(:\\d{2})?|utc|gmt|z")
          ? Optional.of(ZoneId.of(typed.toUpperCase(java.util.Locale.ROOT)))
          : Optional.empty();
    } catch (DateTimeException e) { // further from UTC than any place on earth
      return Optional.empty();
    }
  }

  private static Map<String, ZoneId> names() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    Map<String, ZoneId> names = new HashMap<>();
    for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      if (known.contains(id)) {
        names.put(folded(id), ZoneId.of(id));
        names.putIfAbsent(folded(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id));
        Phrases.languages()
            .forEach(language ->
                names.putIfAbsent(folded(nameOf(ZoneId.of(id), language)), ZoneId.of(id)));
      }
    }
    List.of(ULocale.getISOCountries()).forEach(country -> addCountry(country, names, known));
    return Map.copyOf(names);
  }

  private static void addCountry(String country, Map<String, ZoneId> names, Set<String> known) {
    Set<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    if (zones.size() == 1 && known.containsAll(zones)) {
      ZoneId zone = ZoneId.of(zones.iterator().next());
      for (Language language : Phrases.languages()) {
        String name = new ULocale("", country).getDisplayCountry(new ULocale(language.tag()));
        names.putIfAbsent(folded(name), zone);
      }
    }
  }

  private static TimeZoneNames names(Language language) {
    return TimeZoneNames.getInstance(new ULocale(language.tag()));
  }

  private static String folded(String name) {
    return Folding.fold(name.strip().replace('_', ' '));
  }
}
