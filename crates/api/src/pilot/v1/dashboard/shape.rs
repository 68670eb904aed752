//! The dashboard as JSON.

use crate::shapes::{rounded, words};
use chrono::NaiveDate;
use domain::Sector;
use moderation::{Dashboard, ReviewSums};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The goals of the pilots in numbers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PilotDashboard {
    /// The sectors that are counted.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
    /// The first month, `YYYY-MM`.
    from: String,
    /// The last month, which is included.
    to: String,
    /// How many applications stand in each phase now.
    phases: BTreeMap<&'static str, u64>,
    /// How many stood in each phase at the end of each week, oldest first.
    weeks: Vec<DashboardWeek>,
    /// Month by month, oldest first.
    months: Vec<DashboardMonthFigures>,
    /// All months together.
    total: DashboardReviews,
    /// Reviews by language, most first.
    languages: Vec<DashboardCount>,
    /// Reviews that somebody helped with, by kind of helper, most first.
    helped: Vec<DashboardCount>,
    /// What the editors decided in these months, by sector, from the public ledger.
    decisions: Vec<SectorDecided>,
    /// How far the reviews reach, by municipality.
    coverage: Vec<CoveredMunicipality>,
}

/// A week.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DashboardWeek {
    /// Its Monday.
    monday: NaiveDate,
    /// How many applications stood in each phase at its end.
    phases: BTreeMap<&'static str, u64>,
}

/// Reviews of some time.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DashboardReviews {
    /// How many came online that are public now.
    reviews: u64,
    /// How many of them have a 4 or 5 for every theme they score.
    wholly_positive: u64,
    /// The share, 0 to 1; null without reviews.
    wholly_positive_share: Option<f64>,
    /// How many have a public answer.
    answered: u64,
    /// The share, 0 to 1; null without reviews.
    reply_rate: Option<f64>,
    /// Within how many whole days half of the answers came, 90 for longer; null without any.
    median_reply_days: Option<u32>,
}

/// A month.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DashboardMonthFigures {
    /// Which.
    #[schema(example = "2026-11")]
    month: String,
    #[serde(flatten)]
    reviews: DashboardReviews,
}

/// How often something occurs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DashboardCount {
    /// What.
    name: String,
    /// In how many reviews.
    reviews: u64,
}

/// Decisions about a sector.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SectorDecided {
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// That end a case.
    decided: u64,
    /// That publish.
    published: u64,
    /// That refuse.
    refused: u64,
    /// That send back.
    returned: u64,
    /// Within how many minutes half of them were taken; null without any.
    median_minutes: Option<u64>,
}

/// How far the reviews reach in a municipality.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CoveredMunicipality {
    /// Its name in Dutch; empty where the register does not say.
    municipality: String,
    /// Facilities that are open now.
    facilities: u64,
    /// Those of them with a public review.
    reviewed: u64,
}

impl PilotDashboard {
    pub(super) fn of(found: &Dashboard) -> Self {
        let named = |all: &BTreeMap<domain::pilot::ApplicationState, u64>| {
            all.iter().map(|(state, count)| (state.as_str(), *count)).collect::<BTreeMap<_, _>>()
        };
        let counted = |all: &[(String, u64)]| {
            let one =
                |(name, reviews): &(String, u64)| DashboardCount { name: name.clone(), reviews: *reviews };
            all.iter().map(one).collect::<Vec<_>>()
        };
        let week =
            |(monday, phases): &(NaiveDate, _)| DashboardWeek { monday: *monday, phases: named(phases) };
        let months = found.months.iter().map(|one| DashboardMonthFigures {
            month: one.month.to_string(),
            reviews: DashboardReviews::of(&one.reviews),
        });
        let decisions = found.decisions.iter().map(|one| SectorDecided {
            sector: one.sector,
            decided: one.decided,
            published: one.published,
            refused: one.refused,
            returned: one.returned,
            median_minutes: one.median_minutes,
        });
        let coverage = found.coverage.iter().map(|one| CoveredMunicipality {
            municipality: one.municipality.clone(),
            facilities: one.facilities,
            reviewed: one.reviewed,
        });
        Self {
            sectors: found.sectors.clone(),
            from: found.period.from.to_string(),
            to: found.period.to.to_string(),
            phases: named(&found.phases),
            weeks: found.weeks.iter().map(week).collect(),
            months: months.collect(),
            total: DashboardReviews::of(&found.reviews),
            languages: counted(&found.languages),
            helped: counted(&found.helped),
            decisions: decisions.collect(),
            coverage: coverage.collect(),
        }
    }
}

impl DashboardReviews {
    fn of(sums: &ReviewSums) -> Self {
        Self {
            reviews: sums.count,
            wholly_positive: sums.positive,
            wholly_positive_share: sums.share(sums.positive).map(rounded),
            answered: sums.answered,
            reply_rate: sums.share(sums.answered).map(rounded),
            median_reply_days: sums.median_answer_days,
        }
    }
}
