//! How much a row of letters looks like a Dutch word: a model of letter triples.

use crate::files::{Files, SettingsError};
use std::borrow::Cow;

/// The settings file: a byte for each triple of [`SIGNS`] signs, eighths of a bit.
const FILE: &str = "models/letters.bin";
/// The edge of a word and everything but a to z, and these letters.
const SIGNS: usize = 27;
/// Bits per letter that a row of letters costs and hardly any word of the dictionary does (one in a
/// thousand, printed by `training words`).
const STRANGE: f64 = 6.0;

/// The model, as it lies in the program.
#[derive(Debug)]
pub(super) struct Letters {
    costs: Cow<'static, [u8]>,
}

impl Letters {
    /// Takes the model of `files`.
    ///
    /// # Errors
    /// [`SettingsError`] when its size is wrong.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let costs = files.shared(FILE)?;
        let expected = SIGNS * SIGNS * SIGNS;
        if costs.len() != expected {
            let problem = format!("{} bytes, expected {expected}", costs.len());
            return Err(SettingsError::Unusable { file: FILE, problem });
        }
        Ok(Self { costs })
    }

    /// Whether the lower-case `word` is no row of letters that Dutch would write.
    pub fn are_strange(&self, word: &str) -> bool {
        self.bits_per_letter(word) > STRANGE
    }

    /// What the letters cost on average, in bits.
    fn bits_per_letter(&self, word: &str) -> f64 {
        let (mut before, mut last, mut sum, mut count) = (0, 0, 0_u32, 0_u32);
        for sign in word.chars().map(sign_of).chain(std::iter::once(0)) {
            let place = (before * SIGNS + last) * SIGNS + sign;
            sum += u32::from(self.costs.get(place).copied().unwrap_or_default());
            count += 1;
            (before, last) = (last, sign);
        }
        f64::from(sum) / 8.0 / f64::from(count.max(1))
    }
}

/// The place of a letter in the model.
fn sign_of(c: char) -> usize {
    let plain = match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    };
    match plain {
        'a'..='z' => (u32::from(plain) - u32::from('a') + 1) as usize,
        _ => 0,
    }
}
