package mujaz.bot;

import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Message.Button;

/// A part of a long list.
///
/// @param number from 1
/// @param more whether another page follows
record Page<T>(List<T> items, int number, boolean more) {

  Page {
    items = List.copyOf(items);
  }

  /// A page of a whole list; the last one when the list has become shorter.
  static <T> Page<T> of(List<T> all, int number, int size) {
    int last = Math.max(1, (all.size() + size - 1) / size);
    int shown = Math.min(number, last);
    int end = Math.min(all.size(), shown * size);
    return new Page<>(all.subList((shown - 1) * size, end), shown, shown < last);
  }

  /// A list that is kept elsewhere.
  interface Kept<T> {

    List<T> slice(int from, int most);
  }

  /// A page of a list that is kept elsewhere; the last one when the list has become shorter.
  static <T> Page<T> fetched(Kept<T> all, int number, int size) {
    int shown = number;
    List<T> found = all.slice((shown - 1) * size, size + 1);
    while (found.isEmpty() && shown > 1) {
      shown--;
      found = all.slice((shown - 1) * size, size + 1);
    }
    return new Page<>(found.subList(0, Math.min(size, found.size())), shown, found.size() > size);
  }

  /// The buttons that turn pages, if there are any.
  ///
  /// @param command what shows the pages, but for the number at its end
  List<List<Button>> turning(Request request, String command) {
    List<Button> row = new ArrayList<>();
    if (number > 1) {
      row.add(request.button(request.say("button.previous"), command + " " + (number - 1)));
    }
    if (more) {
      row.add(request.button(request.say("button.next"), command + " " + (number + 1)));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }
}
