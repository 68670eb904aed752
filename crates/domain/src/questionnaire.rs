//! The questionnaire: themes, one question per theme per sector, versioned.

use crate::sector::Sector;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A version of the questionnaire. A later version never touches earlier reviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Such as `2026-1`.
    pub version: String,
    /// The scale of every theme.
    pub scale: Scale,
    /// The open question.
    pub text: OpenQuestion,
    /// The themes, in the order in which they are asked.
    #[serde(rename = "theme")]
    pub themes: Vec<Theme>,
}

/// The scale of the scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Lowest score.
    pub min: u8,
    /// Highest score.
    pub max: u8,
    /// One label per score, lowest first.
    pub labels: Vec<String>,
}

/// The open question, with the bounds of its answer in graphemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// The question.
    pub question: String,
    /// Fewest graphemes.
    pub min_chars: usize,
    /// Most graphemes.
    pub max_chars: usize,
}

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Stable id, such as `welcome`.
    pub id: String,
    /// Name for the reader.
    pub name: String,
    /// The question in each sector.
    pub question: BTreeMap<Sector, String>,
}

impl Questionnaire {
    /// What is wrong with this questionnaire, if anything: a theme without a question for a sector,
    /// a theme twice, a scale that is not the one that scores are made of.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if (self.scale.min, self.scale.max) != (crate::Score::MIN, crate::Score::MAX) {
            problems.push("scale: expected min 1 and max 5".to_owned());
        }
        if self.scale.labels.len() != usize::from(crate::Score::MAX) {
            problems.push("scale.labels: expected one label per score".to_owned());
        }
        if self.themes.is_empty() || self.themes.len() > 8 {
            problems.push("theme: expected 1 to 8 themes".to_owned());
        }
        for (index, theme) in self.themes.iter().enumerate() {
            if self.themes[..index].iter().any(|other| other.id == theme.id) {
                problems.push(format!("theme {}: occurs twice", theme.id));
            }
            for sector in Sector::ALL {
                if !theme.question.contains_key(&sector) {
                    problems.push(format!("theme {}: no question for {sector}", theme.id));
                }
            }
        }
        if self.text.min_chars > self.text.max_chars {
            problems.push("text: min_chars is above max_chars".to_owned());
        }
        problems
    }

    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }
}
