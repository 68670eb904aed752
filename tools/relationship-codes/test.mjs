// The browser's side against the vectors of RFC 9497 and against made.json, against which the platform's side is tested too.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { blind, finish, hex, printed, unhex } from './code.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const rfc = read('../../crates/domain/src/relationship/rfc9497.json');
const made = read('../../crates/domain/src/relationship/made.json');

test('the vectors of RFC 9497, A.1.3', () => {
  const suite = ristretto255_oprf.poprf(unhex(rfc.info));
  const keys = suite.deriveKeyPair(unhex(rfc.seed), unhex(rfc.key_info));
  assert.equal(hex(keys.publicKey), rfc.public_key);
  for (const vector of rfc.vectors) {
    const { tweakedKey } = suite.blind(unhex('00'), unhex(rfc.public_key));
    const items = vector.inputs.map((input, at) => ({
      input: unhex(input),
      blind: unhex(vector.blinds[at]),
      blinded: unhex(vector.blinded[at]),
      evaluated: unhex(vector.evaluated[at]),
    }));
    const outputs = suite.finalizeBatch(items, unhex(vector.proof), tweakedKey);
    assert.deepEqual(outputs.map(hex), vector.outputs);
    const wrong = unhex(vector.proof);
    wrong[0] ^= 1;
    assert.throws(() => suite.finalizeBatch(items, wrong, tweakedKey));
  }
});

test('the codes of made.json, which the platform recognises', () => {
  const blinding = blind(made.nonces.length, made.facility, made.period, made.public_key);
  blinding.items.forEach((item, at) => Object.assign(item, {
    input: unhex(made.nonces[at]),
    blind: unhex(made.blinds[at]),
    blinded: unhex(made.blinded[at]),
  }));
  assert.deepEqual(finish(blinding, made.evaluated, made.proof), made.codes);
  assert.throws(() => finish(blinding, [...made.evaluated].reverse(), made.proof), 'another order');
  assert.throws(() => finish(blinding, made.evaluated.slice(1), made.proof), 'fewer');
  for (const change of [{ period: '2026-H1' }, { facility: made.facility.replace(/.$/, (c) => (c === '0' ? '1' : '0')) }]) {
    const other = blind(made.nonces.length, change.facility ?? made.facility, change.period ?? made.period, made.public_key);
    other.items.forEach((item, at) => Object.assign(item, {
      input: unhex(made.nonces[at]), blind: unhex(made.blinds[at]), blinded: unhex(made.blinded[at]),
    }));
    assert.throws(() => finish(other, made.evaluated, made.proof), 'another facility or period');
  }
});

test('a code is printed in six groups of four', () => {
  assert.match(printed(new Uint8Array(7), new Uint8Array(64)), /^(0000-){5}0000$/);
  assert.match(printed(unhex('0102030405ff07'), unhex('ff'.repeat(64))), /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('what is shipped is what is built', async () => {
  const shipped = readFileSync(new URL('../../crates/templates/assets/codes.js', import.meta.url), 'utf8');
  await import('./build.mjs');
  const built = readFileSync(new URL('../../crates/templates/assets/codes.js', import.meta.url), 'utf8');
  assert.equal(built, shipped);
});
