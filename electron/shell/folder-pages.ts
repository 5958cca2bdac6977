import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentSecurity, freshNonce, guardHeaders, noncePlaceholder } from './content-security.ts';
import { type Pages, plain } from './serve.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the built page from its folder. What a path resolves to must lie inside, links followed, or it is not found. */
export function createFolderPages(folder: string): Pages {
  return async (request) => {
    const path = new URL(request.url).pathname;
    const file = await findInside(folder, path === '/' ? '/index.html' : path);
    const type = file && types[extname(file)];
    if (!file || !type) return plain(404, 'not-found');
    const bytes = await readFile(file);
    return extname(file) === '.html'
      ? page(bytes.toString('utf8'), type)
      : asset(new Uint8Array(bytes), type, path);
  };
}

async function findInside(folder: string, path: string): Promise<string | null> {
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, decodeURIComponent(path)));
    return found.startsWith(root + sep) ? found : null;
  } catch {
    return null;
  }
}

function page(html: string, type: string): Response {
  const nonce = freshNonce();
  const headers = {
    ...guardHeaders,
    'content-type': type,
    'content-security-policy': contentSecurity(nonce),
    'cache-control': 'no-store',
  };
  return new Response(html.replaceAll(noncePlaceholder, nonce), { headers });
}

function asset(bytes: Uint8Array<ArrayBuffer>, type: string, path: string): Response {
  const headers = {
    ...guardHeaders,
    'content-type': type,
    // A worker takes its policy from the answer that brought its script.
    'content-security-policy': contentSecurity(null),
    // The names under /assets carry a hash of what is in them.
    'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  return new Response(bytes, { headers });
}
