//! What the conduct model is given of a text.

mod frame;
mod grams;
pub(crate) mod letters;
mod reading;
mod signals;

pub(crate) use grams::{BUCKETS, Gram, Grams};
pub(crate) use reading::Reading;
pub(crate) use signals::{Signals, Use};

use super::lexicon::Lexicons;
use crate::context::Context;
use crate::report::PrivacyFinding;
use crate::text::Text;

/// Everything at once.
#[derive(Debug)]
pub(crate) struct Input {
    /// The words.
    pub reading: Reading,
    /// The hashed features.
    pub grams: Grams,
    /// What the lexicons say.
    pub signals: Signals,
    /// The signals of the frame that hold, numbered after those of the lexicons.
    pub frame: Vec<u32>,
    /// How many lexicons there are.
    pub lexicons: usize,
    /// The number of the first signal of the frame.
    pub frame_from: u32,
}

impl Input {
    /// The lexicon, or the two lexicons, of a signal about a sentence.
    pub fn of_signal(&self, number: u32) -> (usize, Option<usize>) {
        let (number, n) = (number as usize, self.lexicons.max(1));
        match number.checked_sub(4 * n) {
            None => (number / 4, None),
            Some(pair) => (pair / n, Some(pair % n)),
        }
    }

    /// The tokens that are a person's name.
    pub fn persons(&self) -> impl Iterator<Item = usize> {
        let person = |token: &reading::Token| self.reading.letters(token).starts_with(&['§', 'p', 'e', 'r']);
        self.reading.tokens.iter().enumerate().filter(move |(_, token)| person(token)).map(|(at, _)| at)
    }
}

/// Reads `text`.
pub(crate) fn read(
    text: &Text,
    privacy: &[PrivacyFinding],
    context: &Context<'_>,
    lexicons: &Lexicons,
) -> Input {
    let reading = Reading::new(text, privacy);
    let words: Vec<&[char]> = reading.tokens.iter().map(|token| reading.letters(token)).collect();
    let hits = lexicons.find(&words, &reading.sentence);
    let mut known = vec![false; reading.tokens.len()];
    for hit in &hits {
        if let Some(slot) = known.get_mut(hit.first) {
            *slot = true;
        }
    }
    let grams = grams::grams(&reading, &known);
    let signals = signals::signals(&reading, hits, lexicons, lexicons.number("denial"));
    let first = signals::count(lexicons);
    let frame =
        frame::frame(text, privacy, context).into_iter().map(|number| first + u32::from(number)).collect();
    Input { reading, grams, signals, frame, lexicons: lexicons.names().len(), frame_from: first }
}

/// The names of all signals, those of the frame last.
pub(crate) fn signal_names(lexicons: &Lexicons) -> Vec<String> {
    let own = (0..signals::count(lexicons)).map(|number| signals::name(lexicons, number));
    own.chain(frame::NAMES.iter().map(|name| format!("frame:{name}"))).collect()
}
