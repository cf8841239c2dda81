package mujaz.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where a page may tell its dates, read before anything is removed from it.
///
/// @param ruled what stands where the rule for the site finds the date
record DateEvidence(PageFacts facts, Optional<String> ruled, List<DateLine> lines) {

  MetaTags tags() {
    return facts.tags();
  }

  JsonLd data() {
    return facts.data();
  }

  URI url() {
    return facts.url();
  }

  /// What the page declares of its language, as `en-GB`; may be empty.
  String locale() {
    return facts.language().orElse("");
  }
}
