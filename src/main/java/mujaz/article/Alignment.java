package mujaz.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the lines of a page that became blocks of its article: as many as possible, in the order
/// that both have. A line that a page shows twice is so found where its neighbours are.
///
/// By the longest increasing subsequence of what is the same in both (Hunt and Szymanski 1977).
final class Alignment {

  static final int NONE = -1;

  private static final int MOST_CANDIDATES = 50;
  private static final long MOST_COMPARISONS = 4_000_000;
  private static final int SHORT = 12;
  private static final double MOST = 0.6;

  private final List<String> blocks;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /// A line that is a block, and the best such pair before it.
  private record Pair(int line, int block, @Nullable Pair before) {}

  private Alignment(List<String> blocks) {
    this.blocks = blocks;
    for (int at = 0; at < blocks.size(); at++) {
      List<Integer> same = places.computeIfAbsent(blocks.get(at), text -> new ArrayList<>());
      if (same.size() < MOST_CANDIDATES) {
        same.addFirst(at);
      }
    }
  }

  /// For each line the index of its block, or [#NONE].
  static int[] of(List<String> lines, List<String> blocks) {
    return new Alignment(blocks).of(lines);
  }

  private int[] of(List<String> lines) {
    boolean thorough = (long) lines.size() * blocks.size() < MOST_COMPARISONS;
    List<Pair> best = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      for (int block : candidates(lines.get(at), thorough)) {
        boolean whole = blocks.get(block).equals(lines.get(at));
        int length = length(best, whole ? block - 1 : block);
        Pair pair = new Pair(at, block, length == 0 ? null : best.get(length - 1));
        if (length == best.size()) {
          best.add(pair);
        } else {
          best.set(length, pair);
        }
      }
    }
    return unrolled(best, lines.size());
  }

  /// Blocks that the line may be, the last first.
  private List<Integer> candidates(String line, boolean thorough) {
    List<Integer> same = places.getOrDefault(line, List.of());
    if (!same.isEmpty() || !thorough || line.length() < SHORT) {
      return same;
    }
    return IntStream.iterate(blocks.size() - 1, at -> at >= 0, at -> at - 1)
        .filter(at -> isPart(line, blocks.get(at)))
        .limit(MOST_CANDIDATES)
        .boxed()
        .toList();
  }

  private static boolean isPart(String line, String block) {
    return block.contains(line)
        || (block.length() >= SHORT
            && block.length() > line.length() * MOST
            && line.contains(block));
  }

  /// How many pairs may stand before another when none of them may have a later block than this: of
  /// a whole block the one before it, for only parts of a block may share it.
  private static int length(List<Pair> best, int block) {
    int from = 0;
    int to = best.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (best.get(middle).block() <= block) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int[] unrolled(List<Pair> best, int lines) {
    int[] found = new int[lines];
    Arrays.fill(found, NONE);
    for (Pair pair = best.isEmpty() ? null : best.getLast(); pair != null; pair = pair.before()) {
      found[pair.line()] = pair.block();
    }
    return found;
  }
}
