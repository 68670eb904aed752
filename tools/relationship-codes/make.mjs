// Makes crates/domain/src/relationship/made.json anew: codes of a key that is no secret, for the tests of both sides.

import { writeFileSync } from 'node:fs';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { blind, finish, hex, info } from './code.mjs';

const facility = '018bcfe5-6800-7000-8000-000000000001';
const period = '2026-H2';
const suite = ristretto255_oprf.poprf(info(facility, period));
const seed = new Uint8Array(32).fill(42);
const keys = suite.deriveKeyPair(seed, new TextEncoder().encode('waardering relationship codes'));
const blinding = blind(5, facility, period, hex(keys.publicKey));
const done = suite.blindEvaluateBatch(keys.secretKey, blinding.items.map((item) => item.blinded));
const evaluated = done.evaluated.map(hex);
const proof = hex(done.proof);
const made = {
  facility, period, seed: hex(seed), public_key: hex(keys.publicKey),
  nonces: blinding.items.map((item) => hex(item.input)),
  blinds: blinding.items.map((item) => hex(item.blind)),
  blinded: blinding.request, evaluated, proof,
  codes: finish(blinding, evaluated, proof),
};
writeFileSync(new URL('../../crates/domain/src/relationship/made.json', import.meta.url), `${JSON.stringify(made, null, 1)}\n`);
