// Makes crates/templates/assets/codes.js of page.mjs and what it uses: `npm ci --ignore-scripts`, `npm run build`.

import { build } from 'esbuild';
import { readFileSync } from 'node:fs';

const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
await build({
  entryPoints: ['page.mjs'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  legalComments: 'inline',
  banner: {
    js: `/*! Relationship codes in the browser; source, licences and how to build it: tools/relationship-codes.\n`
      + ` * @noble/curves ${version('@noble/curves')} and @noble/hashes ${version('@noble/hashes')}: MIT, (c) Paul Miller.\n`
      + ` * uqr ${version('uqr')}: MIT, (c) Project Nayuki, Anthony Fu. The rest: EUPL-1.2. */`,
  },
  outfile: '../../crates/templates/assets/codes.js',
});
