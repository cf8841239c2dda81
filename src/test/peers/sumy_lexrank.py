"""Documents a second of sumy's LexRank on one core, to set beside TextBenchmark: see docs/BENCHMARKS.md.

  PYTHONPATH=SUMY python3 sumy_lexrank.py src/test/resources/mujaz/acceptance/en-*.yaml

SUMY: a copy of https://github.com/miso-belica/sumy; needs numpy and PyYAML. Sentences and words are
given, split by a pattern, so that only LexRank itself is timed: sumy's own tokenizers take longer.
"""
import re
import sys
import time
from unittest.mock import MagicMock

for unused in ("nltk", "nltk.stem", "nltk.stem.snowball", "requests", "pycountry"):  # by LexRank itself
    sys.modules[unused] = MagicMock()

import yaml
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

SECONDS = 10
ENDS = re.compile(r"(?<=[.!?؟])\s+")


class Words:
    def to_words(self, sentence):
        return re.findall(r"\w+", sentence)


def document(text):
    sentences = [Sentence(sentence, Words()) for sentence in ENDS.split(text.strip())]
    return ObjectDocumentModel([Paragraph(sentences)])


texts = [yaml.safe_load(open(path, encoding="utf-8")).get("text") or "" for path in sys.argv[1:]]
texts = [text for text in texts if text]
lexrank, count = LexRankSummarizer(), 0
start, before = time.perf_counter(), time.process_time()
while time.perf_counter() - start < SECONDS:
    lexrank(document(texts[count % len(texts)]), 3)
    count += 1
wall, processor = time.perf_counter() - start, time.process_time() - before
print(f"{count / wall:.0f} documents a second, {count / processor:.0f} a second of processor time, {len(texts)} texts")
