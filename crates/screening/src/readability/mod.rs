//! Whether an editor can publish a text as it is written, how hard it is to read, and what its
//! writer can do about it.

mod corrections;
mod gibberish;
mod grade;
mod letters;
mod measures;
mod model;
mod reason;
mod shape;
mod vocabulary;

pub use corrections::{Correction, CorrectionReason};
pub use grade::{ReadabilityGrade, ReadingLevel};
pub use reason::{Readability, ReadabilityReason, UnknownReadability};

use crate::files::{Files, SettingsError};
use crate::language::LanguageSettings;
use crate::report::ReadabilityFinding;
use crate::text::Text;
use model::Model;
use shape::{Reader, Shape};
use vocabulary::{Kind, Vocabulary};

/// The lists and the model, loaded.
#[derive(Debug)]
pub(crate) struct ReadabilitySettings {
    vocabulary: Vocabulary,
    model: Model,
}

/// What is found, in folded scalar values.
pub(crate) struct Judgement {
    /// The verdict.
    pub readability: Readability,
    /// Why it is not `ok`, the gravest first.
    pub reasons: Vec<ReadabilityFinding>,
    /// How hard the text is; only for Dutch of some length.
    pub grade: Option<ReadabilityGrade>,
    /// What can be mended without changing what is said.
    pub corrections: Vec<Correction>,
}

impl ReadabilitySettings {
    /// Loads the lists and the model.
    ///
    /// # Errors
    /// [`SettingsError`] names the file that cannot be used.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        Ok(Self { vocabulary: Vocabulary::load(files)?, model: Model::load(files)? })
    }

    /// Judges `text`, whose main language is `language`; `hidden` is its personal data in order.
    pub fn judge(
        &self,
        text: &Text,
        languages: &LanguageSettings,
        language: &str,
        hidden: &[(usize, usize)],
    ) -> Judgement {
        let reader = self.reader(languages, language, hidden);
        let shape = Shape::of(text, &reader);
        let (readability, codes) = match hopeless(&shape) {
            Some(reason) => (Readability::Unreadable, vec![reason]),
            None => self.model.judge(&measures::of(&shape)),
        };
        let found =
            |code: ReadabilityReason| ReadabilityFinding { code, sentence: code.sentence().to_owned() };
        Judgement {
            readability,
            reasons: codes.into_iter().map(found).collect(),
            grade: if reader.is_dutch { grade::grade(text) } else { None },
            corrections: if readability == Readability::Unreadable {
                Vec::new()
            } else {
                corrections::propose(text, &reader, &shape)
            },
        }
    }

    /// The measures of `text` by name, for training the model.
    pub fn measures(
        &self,
        text: &Text,
        languages: &LanguageSettings,
        language: &str,
        hidden: &[(usize, usize)],
    ) -> Vec<(&'static str, f64)> {
        let shape = Shape::of(text, &self.reader(languages, language, hidden));
        measures::NAMES.iter().map(|name| name.0).zip(measures::of(&shape)).collect()
    }

    fn reader<'r>(
        &'r self,
        languages: &'r LanguageSettings,
        language: &str,
        hidden: &'r [(usize, usize)],
    ) -> Reader<'r> {
        Reader { vocabulary: &self.vocabulary, languages, is_dutch: language == "nl", hidden }
    }
}

/// What makes a text unreadable whatever else it is; too rare in the labelled texts to be learned.
fn hopeless(shape: &Shape) -> Option<ReadabilityReason> {
    let checks = [
        (shape.says_nothing(), ReadabilityReason::TooLittle),
        (shape.share(shape.spaced_letters) >= 0.5, ReadabilityReason::SpacedLetters),
        (shape.share(shape.of_kind(Kind::Mashed)) >= 0.5, ReadabilityReason::Gibberish),
        (shape.share(shape.repeated_words) >= 0.5, ReadabilityReason::Gibberish),
        (shape.share(shape.of_kind(Kind::Clipped)) >= 0.4, ReadabilityReason::Abbreviations),
        (shape.sign_share() >= 0.3, ReadabilityReason::Signs),
    ];
    checks.into_iter().find_map(|(holds, reason)| holds.then_some(reason))
}
