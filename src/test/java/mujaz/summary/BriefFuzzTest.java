package mujaz.summary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// The properties of briefs on texts that the fuzzer finds by watching which code they reach. An
/// ordinary run tries the texts in `BriefFuzzTestInputs` only; `JAZZER_FUZZ=1 ./mvnw test
/// -Djazzer.hooks=true -Dtest=BriefFuzzTest` looks for new ones.
class BriefFuzzTest {

  private static final int KEY_SENTENCES = 3;

  @FuzzTest(maxDuration = "10m")
  void any_bytes_make_a_brief_that_keeps_its_promises(byte[] bytes) {
    BriefProperties.holdFor(new String(bytes, UTF_8), KEY_SENTENCES);
    BriefProperties.holdFor(new String(bytes, UTF_16BE), KEY_SENTENCES);
  }
}
