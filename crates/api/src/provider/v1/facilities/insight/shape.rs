//! The figures as JSON.

use crate::shapes::{rounded, words};
use domain::Sector;
use onboarding::{Insight, InsightFigure, InvitationInsight, PeerGroup, Word};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How a facility does in a period.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityInsight {
    /// The facility.
    facility_id: Uuid,
    /// Its sector.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Its province, in Dutch; null where there is none, as in Brussels.
    province: Option<String>,
    /// The first month, `YYYY-MM`.
    from: String,
    /// The last month, which is included.
    to: String,
    /// From how many reviews something is shown.
    minimum: u32,
    /// Why nothing is shown of the facility's own figures, such as `too_few`; null where they are.
    unshown: Option<&'static str>,
    /// With whom it is compared: `own`, `sector`, and `province` where there is one.
    groups: Vec<InsightGroup>,
    /// The themes, in the order of the questionnaire.
    themes: Vec<InsightThemeFigures>,
    /// The whole quarters that the period touches, oldest first.
    quarters: Vec<InsightQuarterFigures>,
    /// Own reviews by language.
    languages: Vec<InsightCount>,
    /// Words that come back in own reviews, by theme.
    words: Vec<InsightThemeWords>,
    /// How many texts were read for the words: the newest 500 at most.
    texts_read: u64,
    /// What was handed out in the period, beside the reviews that came with it.
    invitations: InsightInvitations,
}

/// What was handed out. Reviews that came with it are counted until now, whenever they came online: which review
/// came with which code is kept nowhere.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightInvitations {
    /// Posters and letters that were made in the period, by kind.
    papers: Vec<InsightPapers>,
    /// Relationship codes of the half years that the period touches.
    codes: Vec<InsightCodes>,
}

/// Posters or letters of one kind.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightPapers {
    /// `poster_a4`, `poster_a5` or `letter`.
    #[schema(example = "poster_a4")]
    kind: &'static str,
    /// How many times some were made.
    batches: u64,
    /// How many were handed out.
    copies: u64,
    /// How many reviews came with them, without those of `batches_with_few`.
    reviews: u64,
    /// How many batches brought 1 to 4 reviews, which are not told.
    batches_with_few: u64,
}

/// Codes of a half year.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightCodes {
    /// Which.
    #[schema(example = "2026-H2")]
    period: String,
    /// How many were made.
    issued: u64,
    /// How many came with a review; null for 1 to 4.
    used: Option<u64>,
}

/// With whom a facility is compared. Its own figures count in those of the others.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightGroup {
    /// `own`, `sector` or `province`.
    #[schema(example = "sector")]
    group: &'static str,
    /// Facilities that are open now.
    facilities: u64,
    /// Those of them with a public review, of whatever time.
    reviewed: u64,
    /// Public reviews that came online in the period.
    reviews: u64,
    /// The share of those of which every score is 4 or 5, 0 to 1; null below the minimum.
    wholly_positive: Option<f64>,
    /// How many of them have a public answer.
    answered: u64,
    /// The share, 0 to 1; null below the minimum of reviews.
    reply_rate: Option<f64>,
    /// Within how many whole days half of the answers came, 90 for longer; null below the minimum of answers.
    median_reply_days: Option<u32>,
}

/// A mean and what it is of.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightMean {
    /// How many.
    count: u64,
    /// Their plain mean, 1 to 5; null below the minimum.
    mean: Option<f64>,
}

/// A theme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightThemeFigures {
    /// Its id.
    id: String,
    /// Its name, in Dutch.
    name: String,
    /// The figures, in the order of `groups`.
    figures: Vec<InsightMean>,
}

/// A quarter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightQuarterFigures {
    /// Which.
    #[schema(example = "2026-Q3")]
    quarter: String,
    /// Whether it is still going on.
    going_on: bool,
    /// Own reviews and their mean.
    own: InsightMean,
    /// The same of the sector.
    sector: InsightMean,
    /// Own reviews with a public answer.
    answered: u64,
}

/// How often something occurs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightCount {
    /// What, such as a language by its ISO 639-1 code.
    name: String,
    /// In how many reviews.
    reviews: u64,
}

/// The words of a theme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InsightThemeWords {
    /// The theme's id.
    theme: String,
    /// Words of reviews that score it 4 or 5. Every word stands in three different reviews at least.
    high: Vec<InsightCount>,
    /// Words of reviews that score it 1, 2 or 3.
    low: Vec<InsightCount>,
}

impl FacilityInsight {
    pub(super) fn of(insight: &Insight) -> Self {
        let (facility, period) = (&insight.facility, insight.period);
        let quarters = insight.quarters.iter().map(|told| InsightQuarterFigures {
            quarter: told.quarter.to_string(),
            going_on: told.going_on,
            own: mean(&told.own),
            sector: mean(&told.sector),
            answered: told.answered,
        });
        let themes = insight.themes.iter().map(|theme| InsightThemeFigures {
            id: theme.id.clone(),
            name: theme.name.clone(),
            figures: theme.figures.iter().map(mean).collect(),
        });
        let words = insight.words.iter().map(|theme| InsightThemeWords {
            theme: theme.theme.clone(),
            high: theme.high.iter().map(word).collect(),
            low: theme.low.iter().map(word).collect(),
        });
        let languages = insight.languages.iter().cloned();
        Self {
            facility_id: facility.id.0,
            sector: facility.sector,
            province: facility.province.clone(),
            from: period.from.to_string(),
            to: period.to.to_string(),
            minimum: insight.minimum,
            unshown: (!insight.shows()).then_some("too_few"),
            groups: insight.groups.iter().map(group).collect(),
            themes: themes.collect(),
            quarters: quarters.collect(),
            languages: languages.map(|(name, reviews)| InsightCount { name, reviews }).collect(),
            words: words.collect(),
            texts_read: insight.texts_read,
            invitations: invitations(&insight.invitations),
        }
    }
}

fn invitations(told: &InvitationInsight) -> InsightInvitations {
    let papers = told.papers.iter().map(|one| InsightPapers {
        kind: one.kind.as_str(),
        batches: one.batches,
        copies: one.copies,
        reviews: one.reviews,
        batches_with_few: one.few,
    });
    let codes = told.codes.iter().map(|one| InsightCodes {
        period: one.period.to_string(),
        issued: one.issued,
        used: one.used,
    });
    InsightInvitations { papers: papers.collect(), codes: codes.collect() }
}

fn group(group: &PeerGroup) -> InsightGroup {
    InsightGroup {
        group: group.group.as_str(),
        facilities: group.facilities,
        reviewed: group.reviewed,
        reviews: group.reviews,
        wholly_positive: group.positive.map(rounded),
        answered: group.replies.answered,
        reply_rate: group.replies.rate.map(rounded),
        median_reply_days: group.replies.median_days,
    }
}

fn mean(figure: &InsightFigure) -> InsightMean {
    InsightMean { count: figure.count, mean: figure.mean.map(rounded) }
}

fn word(word: &Word) -> InsightCount {
    InsightCount { name: word.word.clone(), reviews: word.reviews }
}
