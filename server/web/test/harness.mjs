// What the tests of the page share: a browser, and a way to the server that can be cut and can answer in its place.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../bin/verbatim', import.meta.url));
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Why the tests can't run; empty when they can. */
export function missing() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return `missing: Node.js 20 or newer, which the browser's driver needs; this is ${process.version}`;
  }
  return browser() ? '' : 'missing: Chromium (Debian: apt install chromium), or its path in CHROMIUM';
}

function browser() {
  return BROWSERS.find((path) => path && existsSync(path));
}

export async function launch() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: browser(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** The server under test: the one that answers at `VERBATIM_SERVER`, or one that is started for the tests. */
export async function startServer() {
  const given = process.env.VERBATIM_SERVER;
  if (given) {
    return { address: given, stop: () => {} };
  }
  const port = await freePort();
  const program = spawn(PROGRAM, ['serve', '--port', String(port)], { stdio: ['ignore', 'inherit', 'inherit'] });
  const address = `http://127.0.0.1:${port}/`;
  let ended = false;
  program.on('exit', () => (ended = true));
  while (!(await fetch(`${address}healthz`).catch(() => ({ ok: false }))).ok) {
    if (ended) {
      throw new Error('the server ended before it answered');
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { address, stop: () => program.kill() };
}

function freePort() {
  return new Promise((done) => {
    const probe = http.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** A server that passes everything on to the one under test, until it is told to be gone or to answer checks itself. */
export async function startGate(address) {
  const target = new URL(address);
  let instead = null;
  const sockets = new Set();
  const server = http.createServer((request, response) => {
    if (instead && request.url.startsWith('/api/v1/check')) {
      const { status, title, detail, headers } = instead;
      request.resume();
      request.on('end', () => {
        response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
        response.end(JSON.stringify({ title, status, detail }));
      });
      return;
    }
    const headers = { ...request.headers, host: target.host };
    if (headers.origin) {
      headers.origin = target.origin;
    }
    const onward = http.request(target, { path: request.url, method: request.method, headers }, (reply) => {
      response.writeHead(reply.statusCode, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port) => new Promise((done) => server.listen(port, '127.0.0.1', done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      sockets.forEach((socket) => socket.destroy());
    });
  await listen(0);
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}/`,
    /** Nobody listens any more. */
    leave: close,
    comeBack: () => listen(port),
    /** Checks are answered with this problem; with none they are passed on. */
    answer(problem) {
      instead = problem ?? null;
    },
    close,
  };
}

/** A Word document with these paragraphs, made of nothing but what the format needs. */
export function docx(paragraphs) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const office = 'http://schemas.openxmlformats.org';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** A zip archive whose entries are stored as they are. */
function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content, 'utf8');
    const path = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, path);
    offset += 30 + path.length + data.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

/** Pages of a text, each with a wrong word, a wrong reference and a right quotation. */
export function pages(n) {
  const filler =
    'People who go through a hard year often hear one line more than any other, and the repetition is part of the ' +
    'comfort. Nobody is told to give up hope, and every word of the answer matters. ';
  const page = [
    filler.repeat(3),
    `${filler}The text asks them: ﴿أليبتغون عندهم العزة فإن العزة لله جميعا﴾ (an-Nisa' 4:139). ${filler}`,
    filler.repeat(4),
    `${filler}Whoever argues should first think well of people, for God says: ﴿إن بعض الظن إثم﴾ (Al-Hujurat 49:21).`,
    `${filler}It ends with a heart at rest: ﴿ألا بذكر الله تطمئن القلوب﴾ (13:28).`,
  ].join('\n\n');
  return Array.from({ length: n }, (_, i) => `Page ${i + 1}\n\n${page}`).join('\n\n');
}
