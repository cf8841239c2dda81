package mujaz.feed;

import java.util.List;
import java.util.Optional;

/// One source of a list in OPML.
///
/// @param url as it is written there, stripped: whether it may be fetched is for the guard to say
/// @param title what the list calls it, on one line
/// @param folders the names of the outlines around it, from the outside in, followed by the
///   categories that it names itself
public record OpmlSource(String url, Optional<String> title, List<String> folders) {

  public OpmlSource {
    folders = List.copyOf(folders);
  }
}
