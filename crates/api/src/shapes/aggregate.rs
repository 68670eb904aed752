//! A facility's questionnaire and figures.

use crate::shapes::rounded;
use domain::{Questionnaire, Sector};
use serde::Serialize;
use utoipa::ToSchema;

/// The scale of every theme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Scale {
    /// Lowest score.
    #[schema(example = 1)]
    min: u8,
    /// Highest score.
    #[schema(example = 5)]
    max: u8,
    /// One label per score, lowest first.
    labels: Vec<String>,
}

/// A theme as it is asked in one sector.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ThemeQuestion {
    /// Stable id.
    #[schema(example = "welcome")]
    id: String,
    /// Name for the reader.
    name: String,
    /// The question in the facility's sector.
    question: String,
}

/// The questionnaire of one sector.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityQuestionnaire {
    /// Version of the questionnaire.
    #[schema(example = "2026-1")]
    version: String,
    /// The scale of every theme.
    scale: Scale,
    /// The themes, in the order in which they are asked.
    themes: Vec<ThemeQuestion>,
}

/// The figures of one theme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ThemeFigures {
    /// The theme.
    #[schema(example = "welcome")]
    id: String,
    /// Mean score, 1 to 5, in 4 decimals; null when nobody scored this theme.
    mean: Option<f64>,
    /// Number of reviews that scored it.
    count: u32,
    /// How often each score was given, score 1 first.
    #[schema(min_items = 5, max_items = 5)]
    distribution: [u32; 5],
}

/// A facility's figures over its published reviews.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Aggregate {
    /// Number of published reviews.
    count: u32,
    /// The facility's score, 1 to 5, in 4 decimals; null without a scored review. A small number of
    /// reviews is drawn towards 3.5, as if 7 more had given that.
    score: Option<f64>,
    /// Every theme of the questionnaire, in its order.
    themes: Vec<ThemeFigures>,
}

impl From<&domain::questionnaire::Scale> for Scale {
    fn from(scale: &domain::questionnaire::Scale) -> Self {
        Self { min: scale.min, max: scale.max, labels: scale.labels.clone() }
    }
}

impl FacilityQuestionnaire {
    /// The questions of a sector.
    pub(crate) fn of(questionnaire: &Questionnaire, sector: Sector) -> Self {
        let themes = questionnaire.themes.iter().map(|theme| ThemeQuestion {
            id: theme.id.clone(),
            name: theme.name.clone(),
            question: theme.question.get(&sector).cloned().unwrap_or_default(),
        });
        Self {
            version: questionnaire.version.clone(),
            scale: Scale::from(&questionnaire.scale),
            themes: themes.collect(),
        }
    }
}

impl Aggregate {
    /// The figures, with every theme of the questionnaire.
    pub(crate) fn of(figures: &domain::Aggregate, questionnaire: &Questionnaire) -> Self {
        let themes = questionnaire.themes.iter().map(|theme| {
            let counted = figures.themes.get(&theme.id).cloned().unwrap_or_default();
            ThemeFigures {
                id: theme.id.clone(),
                mean: counted.mean().map(rounded),
                count: counted.count(),
                distribution: counted.distribution,
            }
        });
        Self { count: figures.review_count, score: figures.score().map(rounded), themes: themes.collect() }
    }
}
