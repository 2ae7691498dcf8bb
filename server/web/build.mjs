// Builds the page for the Maven build: fetches its packages when they are not the locked ones, and builds it when
// something it is made of is newer than it. Needs Node.js 18 or newer and npm.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, '..', '..');
const built = join(web, '..', 'target', 'classes', 'verbatim', 'server', 'web', 'index.html');

function time(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : time(join(folder, entry.name)),
    ),
  );
}

function npm(...args) {
  const done = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) {
    console.error(`npm can't be run (${done.error.message}); install Node.js 18 or newer with npm`);
  }
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

if (time(join(web, 'node_modules', '.package-lock.json')) < time(join(web, 'package-lock.json'))) {
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
}
const made = [
  newest(join(web, 'src')),
  ...['index.html', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.js', 'build.mjs'].map((name) => time(join(web, name))),
  newest(join(root, 'examples')),
  time(join(root, 'core', 'src', 'main', 'resources', 'verbatim', 'citation', 'suras.txt')),
];
if (time(built) < Math.max(...made)) {
  npm('run', '--silent', 'build');
}
