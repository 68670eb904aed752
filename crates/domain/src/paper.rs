//! The code on a form on paper, by which what was written on it finds its facility and its questions.

use std::fmt;
use std::str::FromStr;

/// The letters and digits that are not mistaken for each other: no 0 and O, no 1, I and L. There are 31 of them, a
/// prime, so that the check below sees every single mistake and every two signs that changed places.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Signs in a code; the last one is the check.
const LENGTH: usize = 8;

/// The code on a form on paper: seven signs by chance and a check, printed as `K7PM-3WQX`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PaperCode(String);

/// What was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a form on paper")]
pub struct NotACode;

impl PaperCode {
    /// A code from 256 random bits. Each is as likely as any other.
    #[must_use]
    pub fn drawn(secret: [u8; 32]) -> Self {
        // 248 is the highest multiple of 31 in a byte; what lies above would make some signs likelier.
        let chance = secret.into_iter().filter(|byte| *byte < 248).map(|byte| byte % 31);
        // Of 32 bytes all but a few are used; that fewer than seven remain happens once in 10^38.
        let mut values: Vec<u8> = chance.chain(std::iter::repeat(0)).take(LENGTH - 1).collect();
        values.push((31 - weighed(&values)) % 31);
        Self(
            values
                .into_iter()
                .filter_map(|value| SIGNS.get(usize::from(value)))
                .map(|sign| *sign as char)
                .collect(),
        )
    }

    /// The code without its dash, as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The sum of the values, each by a weight of its own, from 8 for the first one down; modulo 31.
fn weighed(values: &[u8]) -> u8 {
    let sum: u32 = values.iter().zip((1..=8).rev()).map(|(value, weight)| u32::from(*value) * weight).sum();
    u8::try_from(sum % 31).unwrap_or_default()
}

impl FromStr for PaperCode {
    type Err = NotACode;

    /// Capitals, spaces and dashes do not matter.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let signs: Vec<char> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.'))
            .map(|c| c.to_ascii_uppercase())
            .take(LENGTH + 1)
            .collect();
        let value = |sign: &char| SIGNS.iter().position(|one| *one as char == *sign);
        let values: Vec<u8> = signs.iter().filter_map(value).filter_map(|at| u8::try_from(at).ok()).collect();
        if values.len() != LENGTH || signs.len() != LENGTH || weighed(&values) != 0 {
            return Err(NotACode);
        }
        Ok(Self(signs.into_iter().collect()))
    }
}

impl fmt::Display for PaperCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.0.split_at_checked(4).unwrap_or((&self.0, ""));
        write!(f, "{first}-{last}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ids, SequentialIds};

    #[test]
    fn what_is_printed_is_read_however_it_is_typed() {
        let ids = SequentialIds::from_seed(7);
        for _ in 0..200 {
            let code = PaperCode::drawn(ids.secret());
            let printed = code.to_string();
            assert_eq!((printed.len(), code.as_str().len()), (9, 8), "{printed}");
            let sloppy = format!(" {} ", printed.to_lowercase().replace('-', " – "));
            for typed in [printed, code.as_str().to_owned(), sloppy] {
                assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
            }
        }
    }

    #[test]
    fn one_mistake_and_two_signs_that_changed_places_are_seen() {
        let ids = SequentialIds::from_seed(3);
        for _ in 0..20 {
            let code = PaperCode::drawn(ids.secret());
            let signs: Vec<char> = code.as_str().chars().collect();
            for i in 0..LENGTH {
                for other in SIGNS.iter().map(|sign| *sign as char).filter(|sign| *sign != signs[i]) {
                    let mut wrong = signs.clone();
                    wrong[i] = other;
                    assert_eq!(wrong.iter().collect::<String>().parse::<PaperCode>(), Err(NotACode));
                }
                for j in i + 1..LENGTH {
                    let mut wrong = signs.clone();
                    wrong.swap(i, j);
                    let wrong: String = wrong.into_iter().collect();
                    assert!(wrong == code.as_str() || wrong.parse::<PaperCode>().is_err(), "{wrong}");
                }
            }
        }
        for none in ["", "K7PM", "K7PM-3WQ0", "<script>", "K7PM3WQXX", "ÄÄÄÄÄÄÄÄ", &"A".repeat(10_000)]
        {
            assert_eq!(none.parse::<PaperCode>(), Err(NotACode), "{none}");
        }
    }
}
