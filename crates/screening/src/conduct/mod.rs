//! Code-of-conduct checks: lexicons with their context, a linear model over them and over the words,
//! and calibrated confidences with the words that weighed most.

mod evidence;
mod flag;
mod input;
mod learning;
mod lexicon;
mod model;
mod reason;
mod reveal;
mod score;

pub use flag::{Flag, UnknownFlag};
pub use learning::{CONDUCT_BUCKETS, ConductFeatures};
pub use model::{ConductModel, FLAGS, PerFlag};
pub use score::{ConductCalibration, FlagCalibration};

pub(crate) use learning::features;

use crate::context::Context;
use crate::files::{Files, SettingsError};
use crate::report::{FlagFinding, PrivacyFinding, RevealFinding};
use crate::text::Text;

/// The checks with their lexicons and model.
#[derive(Debug)]
pub(crate) struct Conduct {
    lexicons: lexicon::Lexicons,
    weights: model::Weights,
    calibration: ConductCalibration,
    reveals: reveal::Reveals,
}

/// What the checks say about one text.
#[derive(Debug)]
pub(crate) struct Conducted {
    /// The problems, in the order of [`Flag::ALL`].
    pub flags: Vec<FlagFinding>,
    /// For every flag how probable it is, reported or not.
    pub probabilities: [f64; FLAGS],
    /// What a reply tells of somebody.
    pub reveals: Option<RevealFinding>,
}

impl Conduct {
    /// Reads lexicons, model and calibration.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let lexicons = lexicon::Lexicons::load(files)?;
        let weights = model::Weights::load(files, &input::signal_names(&lexicons))?;
        let reveals = reveal::Reveals::new(&lexicons);
        Ok(Self { weights, calibration: ConductCalibration::load(files)?, lexicons, reveals })
    }

    /// The names of the signals, in the order of their numbers.
    pub fn signal_names(&self) -> Vec<String> {
        input::signal_names(&self.lexicons)
    }

    /// All code-of-conduct problems of `text`.
    pub fn find(&self, text: &Text, privacy: &[PrivacyFinding], context: &Context<'_>) -> Conducted {
        let input = input::read(text, privacy, context, &self.lexicons);
        let scores = score::scores(&input, &self.weights);
        let mut probabilities = [0.0; FLAGS];
        let mut flags = Vec::new();
        for (k, flag) in Flag::ALL.into_iter().enumerate() {
            let calibration = self.calibration.of(flag);
            let probability = calibration.probability(scores.whole(k), scores.peak(k));
            if let Some(slot) = probabilities.get_mut(k) {
                *slot = probability;
            }
            if probability >= calibration.threshold {
                flags.push(FlagFinding {
                    flag,
                    confidence: (probability * 10_000.0).round() / 10_000.0,
                    spans: evidence::spans(&input, &self.weights, k),
                    reason: reason::sentence(flag).to_owned(),
                });
            }
        }
        let reveals = self.reveals.find(&input, context);
        Conducted { flags, probabilities, reveals }
    }
}
