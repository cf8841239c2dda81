package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.List;

/// What was learned for one script: for each n-gram a row with a weight for each language.
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LanguageWeights(UnicodeScript script, List<String> tags, int[] hashes, float[] weights) {}
