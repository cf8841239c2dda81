"""How fast Python's feedparser reads the feeds of a folder, on one thread: feedparser_parse.py FOLDER [ROUNDS]"""

import pathlib
import sys
import time

import feedparser

documents = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml"))]
size = sum(map(len, documents))
for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 2):
    start = time.process_time()
    entries = sum(len(feedparser.parse(document).entries) for document in documents)
    seconds = time.process_time() - start
    print(f"round {number + 1}: {entries:,} entries, {seconds:.2f} s of CPU, {size / 1e6 / seconds:.1f} MB/s", flush=True)
