//! Top-level domains that count without `http` or `www`.
//!
//! A missing space after a full stop makes "goed.de" or "klaar.nu" look like a domain. So only
//! domains that are in use (IANA root zone) and that are no word in Dutch, French, English or
//! German stand here; the others need a scheme or `www`.

/// In use, and no word.
const PLAIN: [&str; 42] = [
    "be",
    "nl",
    "com",
    "org",
    "net",
    "eu",
    "edu",
    "gov",
    "fr",
    "lu",
    "uk",
    "ch",
    "pl",
    "tr",
    "ru",
    "io",
    "ly",
    "co",
    "tv",
    "gg",
    "ai",
    "biz",
    "gent",
    "brussels",
    "vlaanderen",
    "amsterdam",
    "wales",
    "xyz",
    "dev",
    "app",
    "shop",
    "store",
    "blog",
    "online",
    "website",
    "email",
    "cat",
    "gl",
    "gd",
    "cc",
    "ws",
    "example",
];

/// In use, and also a word: these need a scheme or `www`, or a host that is known to shorten links.
const KNOWN_SHORT: [&str; 6] = ["wa.me", "t.me", "fb.me", "m.me", "linktr.ee", "youtu.be"];

/// Whether `tld` (lower case) makes a bare domain on its own.
pub(super) fn is_plain(tld: &str) -> bool {
    PLAIN.contains(&tld)
}

/// Whether `host` (lower case) is a known host under a top-level domain that is also a word.
pub(super) fn is_known_short(host: &str) -> bool {
    KNOWN_SHORT.contains(&host)
}

/// Whether `tld` (lower case) could be a top-level domain behind an `@` or `www`.
pub(super) fn is_possible(tld: &str) -> bool {
    (2..=24).contains(&tld.len()) && (tld.bytes().all(|b| b.is_ascii_alphabetic()) || tld.starts_with("xn--"))
}
