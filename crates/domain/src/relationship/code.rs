//! A relationship code as it is printed and typed.

use std::fmt;
use std::str::FromStr;

/// Crockford's base 32: no I, L, O and U, which are mistaken for others or make words.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs in a code: 120 bits.
const LENGTH: usize = 24;
/// Bytes of the number by chance.
pub(super) const NONCE: usize = 7;
/// Bytes that are kept of the function's output. Guessing one takes 2^55 tries on average, each of them a review that
/// is sent in.
pub(super) const TAG: usize = 7;

/// A code: a number by chance, a part of the function's output, and a check that sees what is mistyped. Printed as
/// `0123-4567-89AB-CDEF-GHJK-MNPQ`. It does not show in logs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RelationshipCode {
    pub(super) nonce: [u8; NONCE],
    pub(super) tag: [u8; TAG],
}

/// What was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a relationship code")]
pub struct NotARelationshipCode;

impl RelationshipCode {
    pub(super) const fn new(nonce: [u8; NONCE], tag: [u8; TAG]) -> Self {
        Self { nonce, tag }
    }

    /// The code as it is printed, in groups of four.
    #[must_use]
    pub fn printed(&self) -> String {
        let bytes: Vec<u8> = self.nonce.iter().chain(&self.tag).copied().collect();
        let mut bits = bytes.clone();
        bits.push(check(&bytes));
        let mut text = String::new();
        for five in 0..LENGTH {
            if five > 0 && five % 4 == 0 {
                text.push('-');
            }
            text.push(SIGNS.get(usize::from(taken(&bits, five))).copied().unwrap_or(b'0') as char);
        }
        text
    }
}

/// The five bits at this place.
fn taken(bytes: &[u8], place: usize) -> u8 {
    (0..5).fold(0, |value, bit| {
        let at = place * 5 + bit;
        let byte = bytes.get(at / 8).copied().unwrap_or_default();
        value << 1 | (byte >> (7 - at % 8) & 1)
    })
}

/// CRC-8 (polynomial 0x07): sees every mistake within eight bits in a row, so every single mistyped sign.
fn check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ byte, |crc, _| if crc & 0x80 == 0 { crc << 1 } else { crc << 1 ^ 0x07 })
    })
}

impl FromStr for RelationshipCode {
    type Err = NotARelationshipCode;

    /// Capitals, spaces and dashes do not matter; O reads as 0, I and L as 1.
    fn from_str(typed: &str) -> Result<Self, NotARelationshipCode> {
        let signs = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.'))
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .take(LENGTH + 1);
        let mut bytes = [0_u8; NONCE + TAG + 1];
        let mut count = 0;
        for sign in signs {
            let value = SIGNS.iter().position(|one| *one as char == sign).ok_or(NotARelationshipCode)?;
            for bit in 0..5 {
                let at = count * 5 + bit;
                let byte = bytes.get_mut(at / 8).ok_or(NotARelationshipCode)?;
                let one = u8::try_from(value >> (4 - bit) & 1).unwrap_or_default();
                *byte |= one << (7 - at % 8);
            }
            count += 1;
        }
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, sum] = bytes;
        let (nonce, tag) = ([a, b, c, d, e, f, g], [h, i, j, k, l, m, n]);
        let said: Vec<u8> = nonce.iter().chain(&tag).copied().collect();
        if count != LENGTH || check(&said) != sum {
            return Err(NotARelationshipCode);
        }
        Ok(Self { nonce, tag })
    }
}

impl fmt::Debug for RelationshipCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_printed_is_read_however_it_is_typed(nonce: [u8; 7], tag: [u8; 7]) {
            let code = RelationshipCode::new(nonce, tag);
            let printed = code.printed();
            prop_assert_eq!(printed.len(), 29);
            let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            for typed in [printed.clone(), printed.replace('-', ""), sloppy] {
                prop_assert_eq!(typed.parse::<RelationshipCode>(), Ok(code.clone()));
            }
        }

        #[test]
        fn one_mistake_is_seen(nonce: [u8; 7], tag: [u8; 7], place in 0_usize..24, by in 1_usize..32) {
            let plain = RelationshipCode::new(nonce, tag).printed().replace('-', "");
            let mut signs: Vec<char> = plain.chars().collect();
            let value = SIGNS.iter().position(|one| *one as char == signs[place]).unwrap();
            signs[place] = SIGNS[(value + by) % 32] as char;
            let wrong: String = signs.into_iter().collect();
            prop_assert_eq!(wrong.parse::<RelationshipCode>(), Err(NotARelationshipCode));
        }

        #[test]
        fn nothing_else_is_a_code(text in "\\PC{0,60}") {
            if let Ok(code) = text.parse::<RelationshipCode>() {
                prop_assert_eq!(code.printed().replace('-', "").len(), 24);
            }
        }
    }

    #[test]
    fn it_does_not_print() {
        let code = RelationshipCode::new([7; 7], [9; 7]);
        assert_eq!(format!("{code:?}"), "[redacted]");
        for none in ["", "K7PM-3WQX", &"A".repeat(10_000), "<script>", "ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ"]
        {
            assert_eq!(none.parse::<RelationshipCode>(), Err(NotARelationshipCode), "{none}");
        }
    }
}
