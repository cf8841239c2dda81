// Pages a second of @mozilla/readability on jsdom, for docs/BENCHMARKS.md.
//   cd DIR && npm install @mozilla/readability jsdom
//   NODE_PATH=DIR/node_modules node src/test/peers/readability.mjs PAGES.jsonl.gz...
// Rounds over all pages until 20 seconds have passed; the best round counts.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");

const pages = process.argv.slice(2).flatMap((file) =>
  gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").map(JSON.parse));
const silent = new VirtualConsole();

let refused = 0;

/** jsdom refuses a page whose style sheets it cannot parse. */
function tried(page) {
  try {
    read(page);
  } catch {
    refused++;
  }
}

function read(page) {
  const { window } = new JSDOM(page.html, { url: "https://page.example/", virtualConsole: silent });
  const article = new Readability(window.document).parse();
  window.close();
  return article?.textContent.length ?? 0;
}

let best = Infinity;
const end = Date.now() + 20_000;
do {
  const start = process.cpuUsage();
  refused = 0;
  pages.forEach(tried);
  const used = process.cpuUsage(start);
  best = Math.min(best, (used.user + used.system) / 1e6);
  console.log(`${pages.length} pages in ${((used.user + used.system) / 1e6).toFixed(1)} s of processor time, ${refused} refused`);
} while (Date.now() < end);
console.log(`best: ${(pages.length / best).toFixed(1)} pages a second`);
