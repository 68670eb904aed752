//! What training needs of the conduct checks: the same features that screening weighs.

use super::Conduct;
use super::input;
use crate::context::Context;
use crate::report::PrivacyFinding;
use crate::text::Text;

/// One text as the model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ConductFeatures {
    /// Buckets of words and pairs of words, each with its sentence; a bucket may occur several times.
    pub words: Vec<(u32, u32)>,
    /// Buckets of parts of words, likewise.
    pub parts: Vec<(u32, u32)>,
    /// Numbers and values of signals.
    pub signals: Vec<(u32, f32)>,
    /// Signals from this number on belong to the text as a whole: who writes, which scores, how it looks.
    pub frame_from: u32,
    /// What holds in a single sentence: sentence and number of the signal.
    pub by_sentence: Vec<(u32, u32)>,
}

/// All buckets of words and of parts of words: every bucket is smaller.
pub const CONDUCT_BUCKETS: usize = input::BUCKETS;

/// The features of `text`.
pub(crate) fn features(
    text: &Text,
    privacy: &[PrivacyFinding],
    context: &Context<'_>,
    conduct: &Conduct,
) -> ConductFeatures {
    let input = input::read(text, privacy, context, &conduct.lexicons);
    let place = |gram: &input::Gram| {
        (gram.bucket, input.reading.sentence.get(gram.token as usize).copied().unwrap_or_default())
    };
    let frame = input.frame.iter().map(|&number| (number, 1.0));
    ConductFeatures {
        words: input.grams.words.iter().map(place).collect(),
        parts: input.grams.parts.iter().map(place).collect(),
        signals: input.signals.values.iter().copied().chain(frame).collect(),
        frame_from: input.frame_from,
        by_sentence: input.signals.by_sentence,
    }
}
