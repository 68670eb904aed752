//! Keyed hashes: what the engine remembers of addresses, networks, devices and words.

/// A secret under which everything is hashed, so that what is kept says nothing without it.
///
/// Word hashes are not keyed with more than this either: two engines with the same key and the same
/// history hold the same state.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Key(pub(super) u64);

const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
const SECOND: u64 = 0xd6e8_feb8_6659_fd93;

impl Key {
    /// A key from 16 secret bytes; in the platform they are made anew at every start.
    pub fn new(secret: [u8; 16]) -> Self {
        Self(bytes(SECOND, &secret))
    }

    /// The key for files that are public anyway, such as a simulated stream.
    pub fn public() -> Self {
        Self::new(*b"a public stream!")
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

/// Mixes two numbers into one: the folded 128-bit product of wyhash and its family.
#[inline]
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ FIRST) * u128::from(b ^ SECOND);
    #[expect(clippy::cast_possible_truncation, reason = "both halves of the product are used")]
    let folded = (product as u64) ^ ((product >> 64) as u64);
    folded
}

/// Hashes bytes, eight at a time.
#[inline]
pub(super) fn bytes(seed: u64, data: &[u8]) -> u64 {
    let (chunks, rest) = data.as_chunks::<8>();
    let mut hash = mix(seed, data.len() as u64);
    for chunk in chunks {
        hash = mix(hash, u64::from_le_bytes(*chunk));
    }
    let tail = rest.iter().rev().fold(1_u64, |tail, &byte| (tail << 8) | u64::from(byte));
    mix(hash, tail)
}

/// The upper half, for keys that are kept in 32 bits. Never 0, which means "none".
#[inline]
pub(super) fn short(hash: u64) -> u32 {
    ((hash >> 32) as u32).max(1)
}
