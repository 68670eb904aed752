//! One figure that orders the queue, and what it is made of.
//!
//! A logistic model over what the other checks found, those findings included that are too unsure to
//! be reported. No weight is negative: more findings never lower the figure.

use crate::conduct::{FLAGS, Flag};
use crate::context::Context;
use crate::files::{Files, SettingsError};
use crate::privacy::PrivacyCategory;
use crate::readability::Readability;
use crate::report::{PrivacyFinding, Weight};
use domain::{Relation, SubjectKind};
use serde::{Deserialize, Serialize};

/// The file.
const FILE: &str = "models/risk.toml";
/// Mean score up to which a review is read as an angry one; such texts name people more often.
const LOW_MEAN: f64 = 2.0;
/// What adds less to the figure than this is not listed.
const NOTABLE: f64 = 0.005;

/// `models/risk.toml`: the log-odds that a text needs more than a plain publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskWeights {
    /// The log-odds of a text without any finding.
    pub bias: f64,
    /// For the surest personal data, times its confidence.
    pub privacy: f64,
    /// For the surest of every further kind of personal data, times its confidence.
    pub privacy_more: f64,
    /// For each flag, times its probability, reported or not.
    pub flag: f64,
    /// For a text that an editor has to mend.
    pub fixable: f64,
    /// For an unreadable text.
    pub unreadable: f64,
    /// For a language that the editors cannot read.
    pub language: f64,
    /// For a reply that tells who wrote, or somebody's health or family.
    pub reveals: f64,
    /// For a review with low scores.
    pub low_scores: f64,
    /// For a review by somebody who does not say in which relation.
    pub relation: f64,
    /// For a reply.
    pub reply: f64,
}

/// What the other checks found.
pub(crate) struct Found<'a> {
    /// Personal data.
    pub privacy: &'a [PrivacyFinding],
    /// Every flag's probability, in the order of [`Flag::ALL`].
    pub flags: &'a [f64; FLAGS],
    /// How the text reads.
    pub readability: Readability,
    /// Whether the editors can read its language.
    pub legible: bool,
    /// Whether a reply tells of somebody.
    pub reveals: bool,
}

/// What one finding counts for: the name in reports, the name of its weight, its value from 0 to 1.
pub(crate) type Part = (String, &'static str, f64);

impl RiskWeights {
    /// Reads the file.
    pub(crate) fn load(files: &Files) -> Result<Self, SettingsError> {
        let all: Self = files.toml(FILE)?;
        let wrong = all.named().into_iter().find(|(_, weight)| !weight.is_finite() || *weight < 0.0);
        match wrong {
            None => Ok(all),
            Some((name, _)) => {
                let problem = format!("{name} must be 0 or more, so that no finding lowers the figure");
                Err(SettingsError::Unusable { file: FILE, problem })
            }
        }
    }

    /// Every weight but the bias with its name.
    pub fn named(&self) -> [(&'static str, f64); 10] {
        [
            ("privacy", self.privacy),
            ("privacy_more", self.privacy_more),
            ("flag", self.flag),
            ("fixable", self.fixable),
            ("unreadable", self.unreadable),
            ("language", self.language),
            ("reveals", self.reveals),
            ("low_scores", self.low_scores),
            ("relation", self.relation),
            ("reply", self.reply),
        ]
    }

    /// The figure, 0 to 1, and what each part would add to that of a text without findings, the
    /// heaviest first.
    pub(crate) fn weigh(&self, found: &Found<'_>, context: &Context<'_>) -> (f64, Vec<Weight>) {
        let named = self.named();
        let calm = chance(self.bias);
        let mut sum = self.bias;
        let mut weighed = Vec::new();
        for (name, weight, value) in parts(found, context) {
            let odds = named.iter().find(|(n, _)| *n == weight).map_or(0.0, |(_, w)| w * value);
            sum += odds;
            let adds = chance(self.bias + odds) - calm;
            if adds >= NOTABLE {
                weighed.push(Weight { name, weight: rounded(adds) });
            }
        }
        weighed.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        (rounded(chance(sum)), weighed)
    }
}

/// All that counts, with its value.
pub(crate) fn parts(found: &Found<'_>, context: &Context<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    let surest = |category| {
        let of_it = found.privacy.iter().filter(|f| f.category == category);
        of_it.map(|f| f.confidence).fold(0.0, f64::max)
    };
    let mut categories: Vec<(PrivacyCategory, f64)> =
        PrivacyCategory::ALL.into_iter().map(|c| (c, surest(c))).filter(|(_, s)| *s > 0.0).collect();
    categories.sort_by(|a, b| b.1.total_cmp(&a.1));
    for (k, (category, confidence)) in categories.into_iter().enumerate() {
        let weight = if k == 0 { "privacy" } else { "privacy_more" };
        parts.push((format!("privacy_{category}"), weight, confidence));
    }
    for (flag, probability) in Flag::ALL.into_iter().zip(found.flags) {
        parts.push((format!("flag_{flag}"), "flag", *probability));
    }
    let mut set = |name: &'static str, holds: bool| {
        if holds {
            parts.push((name.to_owned(), name, 1.0));
        }
    };
    let review = context.kind == SubjectKind::Review;
    set("fixable", found.readability == Readability::Fixable);
    set("unreadable", found.readability == Readability::Unreadable);
    set("language", !found.legible);
    set("reveals", found.reveals);
    set("low_scores", mean(context.scores).is_some_and(|m| m <= LOW_MEAN));
    set("relation", review && matches!(context.relation, Relation::Unknown | Relation::Provider));
    set("reply", !review);
    parts
}

/// The chance for log-odds.
fn chance(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Four decimals: enough to order a queue, and the same after a trip through JSON.
fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}

fn mean(scores: &[Option<u8>]) -> Option<f64> {
    let (count, sum) =
        scores.iter().flatten().fold((0_u32, 0_u32), |(n, s), &score| (n + 1, s + u32::from(score)));
    (count > 0).then(|| f64::from(sum) / f64::from(count))
}
