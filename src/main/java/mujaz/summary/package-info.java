/// The headline and the key sentences of an article.
///
/// Everything is extractive: a key sentence is a verbatim part of its article, after the clean-up
/// of white space and direction controls ([mujaz.text.PlainText]). Pure and deterministic: no
/// clock, no disk, no network and no memory of other articles, so that the same article gives the
/// same brief on every machine. What an article is, and where its text comes from, is left to
/// `mujaz.article`.
///
/// Start at [Summarizer]; the work is done by [SalienceSummarizer], on a [Document] that
/// [ArticleText] has cleared of bylines, links, headings and promotion; [Title] makes the headline.
@NullMarked
package mujaz.summary;

import org.jspecify.annotations.NullMarked;
