//! What an e-mail address says about who may be behind it.

use super::hash::{bytes, mix, short};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Keyed traces of an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Address {
    /// The mailbox: without tags, dots and spelling variants of its domain.
    pub mailbox: u64,
    /// The address as it was written.
    pub written: u32,
    /// The letters of the local part, whatever their order: equal for `jan.peeters3` and `peetersjan`.
    pub letters: u32,
    /// Pairs of neighbouring letters of the local part, a keyed Bloom filter.
    pub pairs: u64,
    /// How many different pairs there are.
    pub pair_count: u8,
    /// The pattern: letters, signs and how many digits.
    pub shape: u32,
    /// The domain.
    pub domain: u32,
    /// Digits at the end of the local part.
    pub digits: u8,
    /// 0 to 1: how unlike a name the local part looks.
    pub random: f32,
    /// Whether the domain is one of throw-away addresses.
    pub disposable: bool,
    /// Whether the domain hides another address (a relay), where every address is random.
    pub relay: bool,
    /// Whether it is one of the large mail services.
    pub common: bool,
    /// Whether it is at the provider's own domain.
    pub own: bool,
}

/// Mail services with many unrelated users in Belgium: a provider that writes from one of them has no
/// domain of its own.
const COMMON: [&str; 34] = [
    "gmail.com",
    "telenet.be",
    "hotmail.com",
    "outlook.com",
    "skynet.be",
    "icloud.com",
    "live.be",
    "proximus.be",
    "outlook.be",
    "yahoo.com",
    "hotmail.be",
    "pandora.be",
    "scarlet.be",
    "proton.me",
    "protonmail.com",
    "me.com",
    "mac.com",
    "gmx.com",
    "gmx.net",
    "gmx.de",
    "mail.com",
    "live.com",
    "live.nl",
    "msn.com",
    "aol.com",
    "belgacom.net",
    "yahoo.fr",
    "hotmail.fr",
    "orange.fr",
    "ziggo.nl",
    "kpnmail.nl",
    "hotmail.nl",
    "voo.be",
    "zoho.com",
];

/// Services that make a new address for every site, for honest people as well.
const RELAYS: [&str; 8] = [
    "privaterelay.appleid.com",
    "duck.com",
    "simplelogin.com",
    "simplelogin.co",
    "mozmail.com",
    "relay.firefox.com",
    "anonaddy.me",
    "passmail.net",
];

/// Domains that deliver to the same mailbox.
fn same_service(domain: &str) -> &str {
    match domain {
        "googlemail.com" => "gmail.com",
        "pm.me" | "protonmail.com" => "proton.me",
        "mac.com" | "me.com" => "icloud.com",
        other => other,
    }
}

/// Reads `email`, which need not be well-formed.
pub(super) fn read(
    key: u64,
    email: &str,
    provider_domain: Option<&str>,
    disposable: &HashSet<u64>,
    lower: &mut String,
) -> Address {
    lower.clear();
    lower.extend(email.trim().chars().take(320).flat_map(char::to_lowercase));
    let (local, domain) = lower.rsplit_once('@').unwrap_or((lower.as_str(), ""));
    let service = same_service(domain);
    let box_name = local.split('+').next().unwrap_or(local);
    let mut mailbox = bytes(key, service.as_bytes());
    for part in box_name.bytes().filter(|&b| service != "gmail.com" || b != b'.') {
        mailbox = mix(mailbox, u64::from(part));
    }
    let own = provider_domain.is_some_and(|own| is_own(domain, own));
    let mut address = Address {
        mailbox,
        written: short(bytes(key, lower.as_bytes())),
        domain: short(bytes(key, service.as_bytes())),
        disposable: is_disposable(domain, disposable),
        relay: RELAYS.contains(&domain),
        common: COMMON.contains(&domain),
        own,
        ..Address::default()
    };
    read_local(key, box_name, &mut address);
    address
}

/// The hash of a domain in the list of throw-away domains, which is public.
pub(super) fn listed(domain: &str) -> u64 {
    bytes(0, domain.as_bytes())
}

/// The domain or one above it is listed.
fn is_disposable(domain: &str, list: &HashSet<u64>) -> bool {
    let mut rest = domain;
    loop {
        if list.contains(&listed(rest)) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, above)) if above.contains('.') => rest = above,
            _ => return false,
        }
    }
}

/// The same domain, or one below the other; a large service is nobody's own.
fn is_own(domain: &str, own: &str) -> bool {
    let own = own.trim();
    if own.is_empty() || !own.contains('.') || COMMON.iter().any(|c| own.eq_ignore_ascii_case(c)) {
        return false;
    }
    let below = |long: &str, short: &str| {
        long.len() > short.len()
            && long.is_char_boundary(long.len() - short.len())
            && long[long.len() - short.len()..].eq_ignore_ascii_case(short)
            && long[..long.len() - short.len()].ends_with('.')
    };
    domain.eq_ignore_ascii_case(own) || below(domain, own) || below(own, domain)
}

/// Letters, pattern and digits of the local part.
fn read_local(key: u64, local: &str, address: &mut Address) {
    let (mut shape, mut run, mut last_kind) = (key, 0_u32, 0_u8);
    let (mut letters, mut vowels, mut switches, mut worst, mut consonants) = (0_u64, 0_u32, 0_u32, 0_u32, 0);
    let separated = local.bytes().any(|b| matches!(b, b'.' | b'_' | b'-'));
    let (mut count, mut previous, mut digits, mut total_digits) = (0_u32, 0_u8, 0_u8, 0_u32);
    for byte in local.bytes().chain([0]) {
        let kind = match byte {
            0 => 0,
            b'0'..=b'9' => 2,
            b'.' | b'_' | b'-' => 3,
            _ => 1,
        };
        if kind != last_kind {
            // One letter is an initial, more are a name; digits count as they are.
            let length = if last_kind == 2 { run } else { run.min(2) };
            shape = mix(shape, u64::from(last_kind) << 8 | u64::from(length));
            switches += u32::from((kind == 2 && last_kind == 1) || (kind == 1 && last_kind == 2));
            run = 0;
            if kind == 3 {
                shape = mix(shape, u64::from(byte));
            }
        }
        run += 1;
        last_kind = kind;
        digits = if kind == 2 {
            digits.saturating_add(1)
        } else if kind == 0 {
            digits
        } else {
            0
        };
        total_digits += u32::from(kind == 2);
        if kind == 1 {
            count += 1;
            letters = letters.wrapping_add(mix(key, u64::from(byte)) | 1);
            let vowel = matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
            vowels += u32::from(vowel);
            consonants = if vowel { 0 } else { consonants + 1 };
            worst = worst.max(consonants);
            if previous != 0 {
                address.pairs |= 1 << (mix(key, u64::from(previous) << 8 | u64::from(byte)) >> 58);
            }
            previous = byte;
        } else if kind == 2 {
            consonants = 0;
        }
    }
    address.pair_count = address.pairs.count_ones() as u8;
    address.shape = short(shape);
    address.digits = digits;
    address.letters =
        if count >= 10 || (count >= 7 && separated) { short(mix(letters, u64::from(count))) } else { 0 };
    let share = vowels as f32 / count.max(1) as f32;
    let mixed = (switches.saturating_sub(1)) as f32 * 0.35;
    let odd = if count >= 5 && !(0.2..=0.7).contains(&share) { 0.5 } else { 0.0 };
    let long = worst.saturating_sub(4) as f32 * 0.25;
    let figures = if total_digits * 2 > count + total_digits { 0.3 } else { 0.0 };
    address.random = (mixed + odd + long + figures).min(1.0);
}

/// 0 to 1: whether two local parts could be the same person's: the same letters, or the letters of
/// the shorter nearly all in the longer (`jpeeters` and `jan.peeters`).
pub(super) fn likeness(a: &Traces, b: &Traces) -> f32 {
    if a.letters != 0 && a.letters == b.letters {
        return 1.0;
    }
    let (few, many) = if a.pair_count <= b.pair_count { (a, b) } else { (b, a) };
    if few.pair_count < 5 {
        return 0.0;
    }
    let shared = (few.pairs & many.pairs).count_ones() as f32 / f32::from(few.pair_count);
    // In a filter of 64 bits some pairs fall together by chance.
    let chance = f32::from(many.pair_count) / 64.0;
    ((shared - chance) / (1.0 - chance)).max(0.0) * 0.95
}

/// The part of [`Address`] that names are compared by.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Traces {
    pub letters: u32,
    pub pairs: u64,
    pub pair_count: u8,
}

impl Address {
    /// What names are compared by; nothing for a relay, where every local part is random.
    pub fn traces(&self) -> Traces {
        if self.relay {
            return Traces::default();
        }
        Traces { letters: self.letters, pairs: self.pairs, pair_count: self.pair_count }
    }
}
