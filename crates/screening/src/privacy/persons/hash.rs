//! Hashing words and features: stable over machines and versions, as the model file holds hashes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over the bytes with a final mix, so that the low bits are as good as the high ones.
pub(super) fn word(text: &str) -> u64 {
    letters(text.bytes())
}

/// The same for the scalar values of a word that stands in no string.
pub(super) fn letters(bytes: impl Iterator<Item = u8>) -> u64 {
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mix(hash)
}

/// One number for a pattern and two values.
pub(super) fn feature(pattern: u8, a: u64, b: u64) -> u64 {
    mix(a.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ b.rotate_left(32) ^ (u64::from(pattern) << 56))
}

const fn mix(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

/// A table by hash. Keys are hashes already.
pub(super) type Table<T> = HashMap<u64, T, BuildHasherDefault<Same>>;

/// Hands a hash through.
#[derive(Default)]
pub(super) struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = letters(bytes.iter().copied());
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
