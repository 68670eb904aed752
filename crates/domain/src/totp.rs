//! One-time codes of an authenticator app: TOTP (RFC 6238) over HMAC-SHA-1, six digits, a new code every
//! 30 seconds. SHA-1 is what every app understands; its weakness against collisions does not touch HMAC.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// Seconds that one code lasts.
pub const STEP_SECONDS: i64 = 30;
/// Digits of a code.
pub const DIGITS: usize = 6;
/// Bytes of a secret: 160 bits, as RFC 4226 recommends.
pub const SECRET_BYTES: usize = 20;
/// Steps before and after the present in which a code is accepted, for clocks that differ.
pub const TOLERANCE: i64 = 1;

/// The number of the step that a moment lies in, counted from 1970.
pub fn step_at(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(STEP_SECONDS)
}

/// The code of a step: six digits with leading zeros.
pub fn code(secret: &[u8], step: i64) -> String {
    format!("{:06}", truncated(secret, step) % 1_000_000)
}

/// Which step a code belongs to, of those around `now` that are later than `last_step`, the last one that a
/// code was accepted for: so a code that was seen over a shoulder cannot be used again. `None` for a wrong
/// or used code. Spaces in the code are ignored.
pub fn accept(secret: &[u8], given: &str, now: DateTime<Utc>, last_step: i64) -> Option<i64> {
    let given: String = given.chars().filter(|c| !c.is_whitespace()).collect();
    let present = step_at(now);
    let mut found = None;
    // Every step is compared, in full, so that the time taken says nothing.
    for step in (present - TOLERANCE)..=(present + TOLERANCE) {
        if same(code(secret, step).as_bytes(), given.as_bytes()) && step > last_step && found.is_none() {
            found = Some(step);
        }
    }
    found
}

/// What an app reads from the QR code (the Key URI Format): the name of the platform, the account, the secret.
pub fn uri(issuer: &str, account: &str, secret: &[u8]) -> String {
    let (issuer, account) = (escape(issuer), escape(account));
    let secret = base32(secret);
    format!(
        "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}"
    )
}

/// Base32 without padding (RFC 4648), as apps take a secret that is typed in.
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (mut text, mut held, mut bits) = (String::new(), 0_u32, 0);
    let mut push =
        |value: u32| text.push(char::from(LETTERS.get((value & 31) as usize).copied().unwrap_or(b'A')));
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            push(held >> bits);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        push(held << (5 - bits));
    }
    text
}

fn truncated(secret: &[u8], step: i64) -> u32 {
    let Ok(mut mac) = <Hmac<Sha1> as KeyInit>::new_from_slice(secret) else { return 0 };
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash.last().copied().unwrap_or_default() & 15);
    let four = hash.iter().skip(offset).take(4);
    four.fold(0, |value, byte| (value << 8) | u32::from(*byte)) & 0x7fff_ffff
}

fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

fn escape(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
    text.bytes()
        .map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    #[test]
    fn the_codes_of_the_standard() {
        for (seconds, eight) in [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] {
            assert_eq!(code(SECRET, step_at(at(seconds))), eight[2..], "{seconds}");
        }
    }

    #[test]
    fn a_code_works_once_and_one_step_around_the_present() {
        let step = 1000;
        let given = code(SECRET, step);
        for (late, expected) in [(-2, None), (-1, Some(step)), (0, Some(step)), (1, Some(step)), (2, None)] {
            assert_eq!(accept(SECRET, &given, at((step + late) * 30), 0), expected, "{late}");
        }
        assert_eq!(accept(SECRET, &given, at(step * 30), step), None, "used");
        assert_eq!(accept(SECRET, &given, at(step * 30), step - 1), Some(step));
        let spaced = format!(" {} {}", &given[..3], &given[3..]);
        assert_eq!(accept(SECRET, &spaced, at(step * 30), 0), Some(step));
        for wrong in ["", "12345", "1234567", "abcdef", &format!("{given}0")] {
            assert_eq!(accept(SECRET, wrong, at(step * 30), 0), None, "{wrong}");
        }
    }

    /// RFC 4648, section 10, without its padding.
    #[test]
    fn secrets_are_written_in_base32() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn an_app_reads_the_address() {
        let expected = "otpauth://totp/Waarderingsplatform%20%28demo%29:ann@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Waarderingsplatform%20%28demo%29&algorithm=SHA1&digits=6&period=30";
        assert_eq!(uri("Waarderingsplatform (demo)", "ann@example.org", SECRET), expected);
    }
}
