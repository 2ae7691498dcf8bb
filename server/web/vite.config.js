import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The names of the suras, from the one list that the citation parser reads: `[[Arabic, Latin], …]`. */
function suras() {
  const id = 'virtual:suras';
  return {
    name: 'suras',
    resolveId: (name) => (name === id ? `\0${id}` : undefined),
    load(name) {
      if (name !== `\0${id}`) {
        return undefined;
      }
      const list = here('../../core/src/main/resources/verbatim/citation/suras.txt');
      this.addWatchFile(list);
      const names = readFileSync(list, 'utf8')
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split('|').slice(2, 4).map((cell) => cell.trim().replace(/^[~^]/, '')));
      return `export default ${JSON.stringify(names)};`;
    },
  };
}

/** The licences of the fonts, beside the fonts. */
function fontLicences() {
  const fonts = ['@fontsource/amiri-quran', '@fontsource-variable/noto-naskh-arabic',
    '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'];
  return {
    name: 'font-licences',
    generateBundle() {
      for (const font of fonts) {
        const source = readFileSync(here(`node_modules/${font}/LICENSE`), 'utf8');
        this.emitFile({ type: 'asset', fileName: `assets/${font.split('/')[1]}-LICENSE.txt`, source });
      }
    },
  };
}

export default defineConfig({
  plugins: [suras(), fontLicences()],
  build: {
    outDir: process.env.VERBATIM_PAGE_OUT || here('../target/classes/verbatim/server/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The policy is default-src 'self': nothing inline, no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8181', '/healthz': 'http://127.0.0.1:8181' } },
});
