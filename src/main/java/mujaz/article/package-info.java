/// One clean article: main text, headings, title, language, canonical URL, date, image.
///
/// Pages come in as HTML and leave as an [Article] of blocks. What is worth telling of it is left
/// to `mujaz.summary`. Start at `ArticleReader`.
@NullMarked
package mujaz.article;

import org.jspecify.annotations.NullMarked;
