package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @Test
  void entities_count_utf16_units() {
    FormattedText parsed =
        HtmlText.parse("🙂 <b>خبر 🙂</b> <a href=\"https://example.org/?a=1&amp;b=2\">x</a>");

    assertThat(parsed.text()).isEqualTo("🙂 خبر 🙂 x");
    assertThat(parsed.entities())
        .containsExactly(
            new Entity("bold", 3, 6, ""),
            new Entity("text_link", 10, 1, "https://example.org/?a=1&b=2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>x</p> | Unsupported start tag \"p\" at byte offset 0",
        "خ<br> | Unsupported start tag \"br\" at byte offset 2",
        "<b>x</i> | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
        "<b>x | Can't find end tag corresponding to start tag \"b\"",
        "x</b> | Unexpected end tag at byte offset 1",
        "<b | Unclosed start tag at byte offset 0",
        "1 < 2 | Unsupported start tag \"\" at byte offset 2",
        "<b>x</b | Unclosed end tag at byte offset 4",
        "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
      })
  void refuses_in_the_words_of_the_server(String html, String reason) {
    assertThatThrownBy(() -> HtmlText.parse(html))
        .hasMessage("Bad Request: can't parse entities: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt;&gt;&amp;&quot; | <>&\"",
        "&nbsp;&mdash; | &nbsp;&mdash;",
        "&#1571;&#x62E; | أخ",
        "&#0;&#xD800; | &#0;&#xD800;",
        "a & b | a & b",
      })
  void knows_four_names_and_the_numbers(String html, String text) {
    assertThat(HtmlText.parse(html).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "http://localhost/x", "data:text/html;x", "not a link"})
  void a_link_that_cannot_be_used_becomes_plain_text(String href) {
    assertThat(HtmlText.parse("<a href='" + href + "'>x</a>").entities()).isEmpty();
  }

  @Test
  void a_link_to_a_user_becomes_a_mention() {
    assertThat(HtmlText.parse("<a href=\"tg://user?id=5\">x</a>").entities())
        .extracting(Entity::type)
        .containsExactly("text_mention");
  }

  @Test
  void nothing_nests_in_code_and_no_quotation_in_another() {
    assertThat(HtmlText.parse("<code><b>x</b></code>").entities())
        .containsExactly(new Entity("code", 0, 1, ""));
    assertThat(HtmlText.parse("<pre><code class=\"language-java\">x</code></pre>").entities())
        .containsExactly(new Entity("pre", 0, 1, ""));
    assertThat(
            HtmlText.parse("<blockquote expandable>a<blockquote>b</blockquote></blockquote>")
                .entities())
        .containsExactly(new Entity("expandable_blockquote", 0, 2, ""));
  }
}
