//! A facility's questionnaire and figures.

use crate::shapes::rounded;
use domain::standing::Unshown;
use domain::{Questionnaire, Sector};
use serde::Serialize;
use submission::FacilityView;
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

/// The figures of one theme, over the reviews that count: those that are not too old.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ThemeFigures {
    /// The theme.
    #[schema(example = "welcome")]
    id: String,
    /// Plain mean of `distribution`, 1 to 5, in 4 decimals; null when nobody scored this theme. A count, not
    /// a score: below the minimum it says nothing yet, and our pages do not show it.
    mean: Option<f64>,
    /// The mean in which older reviews weigh less, 1 to 5, in 4 decimals: what our pages show. Null below the
    /// minimum.
    weighted_mean: Option<f64>,
    /// Number of reviews that scored it.
    count: u32,
    /// How often each score was given, score 1 first.
    #[schema(min_items = 5, max_items = 5)]
    distribution: [u32; 5],
}

/// One quarter of a facility.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct QuarterFigures {
    /// The quarter in which these reviews came online.
    #[schema(example = "2026-Q4")]
    quarter: String,
    /// Number of reviews with a score.
    count: u32,
    /// Their plain mean, 1 to 5, in 4 decimals; null below the minimum.
    mean: Option<f64>,
}

/// A facility's figures over its published reviews.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Aggregate {
    /// Number of published reviews.
    count: u32,
    /// How many of them count in the score: those that give one and are not too old.
    counted: u32,
    /// From how many that count a score is shown.
    minimum: u32,
    /// The facility's score today, 1 to 5, in 4 decimals; null below the minimum. Older reviews weigh less, and
    /// a small number is drawn towards 3.5, as if 7 more had given that.
    score: Option<f64>,
    /// Why there is no score: `too_few` reviews, or `too_old` ones; null where there is one.
    #[schema(example = "too_few")]
    unshown: Option<&'static str>,
    /// Every theme of the questionnaire, in its order.
    themes: Vec<ThemeFigures>,
    /// Every quarter from the first one with a review that counts to the present one.
    trend: Vec<QuarterFigures>,
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
    pub(crate) fn of(view: &FacilityView, questionnaire: &Questionnaire) -> Self {
        let standing = &view.standing;
        let themes = questionnaire.themes.iter().map(|theme| {
            let counted = standing.themes.get(&theme.id).cloned().unwrap_or_default();
            ThemeFigures {
                id: theme.id.clone(),
                mean: counted.counts.mean().map(rounded),
                weighted_mean: counted.mean.map(rounded),
                count: counted.counts.count(),
                distribution: counted.counts.distribution,
            }
        });
        let trend = standing.trend.iter().map(|quarter| QuarterFigures {
            quarter: quarter.quarter.to_string(),
            count: quarter.count,
            mean: quarter.mean.map(rounded),
        });
        let count = view.aggregate.review_count;
        Self {
            count,
            counted: standing.counted,
            minimum: standing.minimum,
            score: standing.score.map(rounded),
            unshown: standing.unshown(count).map(|reason| match reason {
                Unshown::TooFew => "too_few",
                Unshown::TooOld => "too_old",
            }),
            themes: themes.collect(),
            trend: trend.collect(),
        }
    }
}
