package mujaz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mujaz.summary.KeySentence;
import mujaz.summary.Summary;
import mujaz.text.Language;

/// A summary as scripts read it.
final class SummaryJson {

  private SummaryJson() {}

  static void fill(Summary summary, Language language, ObjectNode answer) {
    answer.put("lang", language.tag()).put("headline", summary.headline());
    ArrayNode sentences = answer.putArray("sentences");
    for (KeySentence sentence : summary.sentences()) {
      sentences
          .addObject()
          .put("index", sentence.index())
          .put("text", sentence.text())
          .put("score", sentence.score());
    }
    ArrayNode ranking = answer.putArray("ranking");
    summary.ranking().forEach(ranking::add);
  }
}
