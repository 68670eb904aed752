//! Whether an editor can publish a text as it is written, and what its writer can do about it.

mod gibberish;
mod reason;
mod shape;

pub use reason::{Readability, ReadabilityReason, UnknownReadability};

use crate::report::ReadabilityFinding;
use crate::text::Text;
use shape::Shape;

/// Words without a full stop from which on a text is hard to follow, and in capitals hopeless.
const RUN_ON: usize = 45;
const RUN_ON_IN_CAPITALS: usize = 35;
/// Shares of all words.
const SOME: f64 = 0.08;
const MUCH: f64 = 0.25;

/// The verdict with its reasons, the gravest first.
pub(crate) fn judge(text: &Text) -> (Readability, Vec<ReadabilityFinding>) {
    let shape = Shape::of(text);
    let grave = grave(&shape);
    let light = light(&shape);
    let readability = match (grave.is_empty(), light.is_empty()) {
        (false, _) => Readability::Unreadable,
        (true, false) => Readability::Fixable,
        (true, true) => Readability::Ok,
    };
    let found = |code: ReadabilityReason| ReadabilityFinding { code, sentence: code.sentence().to_owned() };
    let mut codes = grave;
    codes.extend(light);
    codes.dedup();
    (readability, codes.into_iter().map(found).collect())
}

/// What makes a text unreadable.
fn grave(shape: &Shape) -> Vec<ReadabilityReason> {
    let shouts = shape.shouts();
    let checks = [
        (shape.says_too_little(), ReadabilityReason::TooLittle),
        (shape.share(shape.gibberish) >= MUCH, ReadabilityReason::Gibberish),
        (shape.share(shape.without_vowel) >= MUCH, ReadabilityReason::Abbreviations),
        (shape.share(shape.repeated_words) >= MUCH, ReadabilityReason::Gibberish),
        (shape.sign_share() >= 0.2, ReadabilityReason::Signs),
        (shouts && shape.longest_sentence >= RUN_ON_IN_CAPITALS, ReadabilityReason::Capitals),
        (shape.share(shape.spaced_letters) >= 0.5, ReadabilityReason::SpacedLetters),
    ];
    checks.into_iter().filter_map(|(holds, code)| holds.then_some(code)).collect()
}

/// What an editor or the writer can mend.
fn light(shape: &Shape) -> Vec<ReadabilityReason> {
    let some = |n: usize| n >= 2 && shape.share(n) >= SOME;
    let checks = [
        (some(shape.gibberish), ReadabilityReason::Gibberish),
        (some(shape.without_vowel), ReadabilityReason::Abbreviations),
        (shape.spaced_letters > 0, ReadabilityReason::SpacedLetters),
        (shape.shouts(), ReadabilityReason::Capitals),
        (shape.longest_sentence >= RUN_ON, ReadabilityReason::RunOn),
        (shape.small_starts * 2 > shape.sentences, ReadabilityReason::SentenceCapitals),
        (shape.repeated_signs(), ReadabilityReason::RepeatedSigns),
        (shape.blanks_before_signs >= 2, ReadabilityReason::Spacing),
    ];
    checks.into_iter().filter_map(|(holds, code)| holds.then_some(code)).collect()
}
