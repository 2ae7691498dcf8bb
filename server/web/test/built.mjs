// The page as it was built.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../../target/classes/verbatim/server/web', import.meta.url));

/** The paths of its files; none when it was not built. */
export function built() {
  return existsSync(`${folder}/index.html`)
    ? [`${folder}/index.html`, ...readdirSync(`${folder}/assets`).map((name) => `${folder}/assets/${name}`)]
    : [];
}

/** The bytes of its files of some names, packed as the server sends them. */
export function weight(names) {
  return built()
    .filter((name) => names.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0);
}
