package mujaz.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// JSON Lines in, JSON Lines out: same order, one line out for each line in, an `"error"` field
/// where one failed.
///
/// Used by one thread. An answer is flushed at once when no further input waits.
final class JsonLines {

  /// A field that is null is taken for an absent one.
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.READ_NULL_PROPERTIES)
          .build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader in;
  private final BufferedWriter out;

  JsonLines(InputStream in, OutputStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /// What a command makes of one document. What it throws becomes the line's `"error"`.
  interface Answer {

    /// Fills `answer`, which carries the `"id"` already.
    void fill(JsonNode asked, ObjectNode answer) throws Exception;
  }

  void answerEach(Answer answer) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.write(JSON.writeValueAsString(answerTo(line, answer)));
      out.write('\n');
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
  }

  private static ObjectNode answerTo(String line, Answer answer) {
    ObjectNode answered = JSON.createObjectNode();
    try {
      JsonNode asked = JSON.readTree(withoutMark(line));
      if (!asked.isObject()) {
        return failed(answered, "not a JSON object");
      }
      answered.set("id", asked.path("id"));
      answer.fill(asked, answered);
      return answered;
    } catch (JsonProcessingException e) {
      return failed(answered, "not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return failed(answered, String.valueOf(e.getMessage()));
    } catch (Exception | StackOverflowError e) { // one document must not end the stream
      return failed(answered, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /// Some editors put a mark before the first line.
  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private static ObjectNode failed(ObjectNode answered, String reason) {
    ObjectNode error = JSON.createObjectNode();
    if (answered.has("id")) {
      error.set("id", answered.get("id"));
    }
    return error.put("error", reason);
  }
}
