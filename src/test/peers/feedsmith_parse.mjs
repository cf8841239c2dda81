// How fast npm's feedsmith reads the feeds of a folder, on one thread:
// node feedsmith_parse.mjs FOLDER [ROUNDS], started where feedsmith is installed.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(join(process.cwd(), 'here.js'))
const { parseFeed } = await import(pathToFileURL(require.resolve('feedsmith')))

const cpu = () => { const { user, system } = process.cpuUsage(); return user + system }
const [folder, rounds = '10'] = process.argv.slice(2)
const documents = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name)))
const size = documents.reduce((sum, document) => sum + document.length, 0)
for (let round = 1; round <= Number(rounds); round++) {
  const start = cpu()
  let entries = 0
  for (const document of documents) {
    entries += parseFeed(document.toString('utf8')).feed.items.length
  }
  const seconds = (cpu() - start) / 1e6
  console.log(`round ${round}: ${entries} entries, ${seconds.toFixed(2)} s of CPU, ${(size / 1e6 / seconds).toFixed(1)} MB/s`)
}
