package mujaz.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The sizes of the elements of a page, counted once, bottom up, so that every question about them
/// is answered at once (S-19). What was left out counts nothing.
///
/// Used by one thread. The tree is at most 256 deep, as parsed.
final class Sizes {

  /// Of a page that was not measured.
  static final Sizes UNKNOWN = new Sizes(Set.of(), Set.of(), null);

  private final Set<Element> leftOut;
  private final Set<Element> around;
  private final @Nullable Sizes before;
  private final IdentityHashMap<Element, Size> sizes;

  /// @param around those to be counted again; all others are as before
  private Sizes(Set<Element> leftOut, Set<Element> around, @Nullable Sizes before) {
    this.leftOut = leftOut;
    this.around = around;
    this.before = before;
    this.sizes = new IdentityHashMap<>(before == null ? 2_048 : around.size());
  }

  /// What is never text is left out.
  static Sizes of(Element root) {
    Sizes sizes = new Sizes(identitySet(), Set.of(), null);
    sizes.measure(root);
    return sizes;
  }

  /// The same page with more left out: only what is around that is counted again.
  ///
  /// @param noise all that is left out, the outermost elements
  Sizes without(Element root, Set<Element> noise) {
    Set<Element> outer = identitySet();
    for (Element element : noise) {
      Element parent = isLeftOut(element) ? null : element.parent();
      while (parent != null && outer.add(parent)) {
        parent = parent.equals(root) ? null : parent.parent();
      }
    }
    if (outer.isEmpty()) {
      return this;
    }
    Sizes less = new Sizes(noise, outer, this);
    less.measure(root);
    return less;
  }

  private static Set<Element> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /// Whether it is one of the outermost elements that were left out.
  boolean isLeftOut(Element element) {
    return leftOut.contains(element);
  }

  /// Nothing, for what was left out or is not a part of the page. Not to be asked of what is within
  /// something left out.
  Size size(Element element) {
    Size size = sizes.get(element);
    if (size != null) {
      return size;
    }
    return before == null || isLeftOut(element) ? Size.NONE : before.size(element);
  }

  private Size measure(Element element) {
    Size size = new Size();
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        size.write(length(text.getWholeText()));
      } else if (child instanceof Element inner && !leavesOut(inner)) {
        size.add(counted(inner), Tags.isInline(inner));
      }
    }
    size.close(element);
    sizes.put(element, size);
    return size;
  }

  private boolean leavesOut(Element element) {
    return before == null ? Tags.isNeverText(element) && leftOut.add(element) : isLeftOut(element);
  }

  private Size counted(Element element) {
    return before == null || around.contains(element) ? measure(element) : before.size(element);
  }

  /// The length of a text as it is counted here.
  static int length(String text) {
    int length = 0;
    boolean gap = true;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean space = unit <= ' ' || unit == 0xA0;
      if (!space) {
        length += isSyllable(unit) ? 2 : 1;
      } else if (!gap) {
        length++;
      }
      gap = space;
    }
    return length;
  }

  /// Chinese, Japanese and Korean.
  private static boolean isSyllable(char unit) {
    return unit >= 0x2E80 && unit <= 0xD7FF;
  }
}
