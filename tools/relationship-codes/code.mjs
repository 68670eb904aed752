// A relationship code, and how one is made: the same as crates/domain/src/relationship, in the browser.

import { ristretto255_oprf } from '@noble/curves/ed25519.js';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NONCE = 7;
const TAG = 7;

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function unhex(text) {
  if (!/^([0-9a-f]{2})+$/i.test(text)) throw new Error('not hexadecimal');
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

// What is public in the function. Made here and not taken from the platform, so that codes cannot be marked by it.
export function info(facility, period) {
  const text = new TextEncoder();
  const id = unhex(facility.replaceAll('-', ''));
  return Uint8Array.from([...text.encode('waardering-relationship-1'), ...id, ...text.encode(period)]);
}

function check(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : (crc << 1) & 0xff;
  }
  return crc;
}

export function printed(nonce, output) {
  const said = [...nonce, ...output.slice(0, TAG)];
  let bits = [...said, check(said)].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < 24; at += 1) {
    text = SIGNS[Number(bits & 31n)] + (at && at % 4 === 0 ? '-' : '') + text;
    bits >>= 5n;
  }
  return text;
}

// Blinds `count` numbers by chance. `chance` is for tests.
export function blind(count, facility, period, publicKey, chance) {
  const suite = ristretto255_oprf.poprf(info(facility, period));
  const key = unhex(publicKey);
  const random = chance ?? ((length) => crypto.getRandomValues(new Uint8Array(length)));
  const items = Array.from({ length: count }, () => {
    const input = random(NONCE);
    return { input, ...suite.blind(input, key, random) };
  });
  return { suite, items, request: items.map((item) => hex(item.blinded)) };
}

// The codes; throws where the proof is not that of the public key for this facility and period.
export function finish({ suite, items }, evaluated, proof) {
  if (evaluated.length !== items.length) throw new Error('not as many as were asked');
  const asked = items.map((item, at) => ({
    input: item.input,
    blind: item.blind,
    evaluated: unhex(evaluated[at]),
    blinded: item.blinded,
  }));
  const outputs = suite.finalizeBatch(asked, unhex(proof), items[0].tweakedKey);
  return outputs.map((output, at) => printed(items[at].input, output));
}
