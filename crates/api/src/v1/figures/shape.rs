//! The figures as JSON.

use crate::shapes::{rounded, words};
use domain::ScoreRules;
use domain::figures::Sums;
use serde::Serialize;
use submission::{Figures, FiguresRow};
use utoipa::ToSchema;

/// What is published, by place and period.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FiguresReport {
    /// The licence of these figures.
    #[schema(example = "CC-BY-4.0")]
    licence: &'static str,
    /// The sector that was asked; null for all.
    #[schema(value_type = Option<words::Sector>)]
    sector: Option<&'static str>,
    /// The province that was asked; null for all.
    province: Option<String>,
    /// The municipality that was asked; null for all.
    municipality: Option<String>,
    /// The length of the periods: `quarter` or `year`.
    #[schema(example = "quarter")]
    by: &'static str,
    /// The first year.
    #[schema(example = 2026)]
    from: i32,
    /// The last year.
    #[schema(example = 2026)]
    to: i32,
    /// From how many reviews with a score a mean is given.
    #[schema(example = 3)]
    minimum: u32,
    /// Everything that was asked.
    whole: FiguresGroup,
    /// The same by sector; empty where one was asked.
    sectors: Vec<FiguresGroup>,
    /// The same by province; empty where a province or municipality was asked.
    provinces: Vec<FiguresGroup>,
    /// The same by municipality; empty where one was asked.
    municipalities: Vec<FiguresGroup>,
}

/// The figures of one sector, province or municipality, or of everything.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FiguresGroup {
    /// A sector's code or a place's name; empty for everything, and for what the register does not place.
    #[schema(example = "Oost-Vlaanderen")]
    name: String,
    /// Facilities that are open now.
    facilities: i64,
    /// Those of them with a published review now, of whatever period.
    facilities_with_reviews: i64,
    /// Reviews that came online in the periods that were asked.
    reviews: i64,
    /// Those of them with a score.
    reviews_with_score: i64,
    /// Their plain mean, 1 to 5; null below the minimum.
    #[schema(example = 3.9)]
    mean: Option<f64>,
    /// The periods, oldest first.
    periods: Vec<FiguresPeriod>,
}

/// The figures of one period.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FiguresPeriod {
    /// Such as `2026-Q4` or `2026`.
    #[schema(example = "2026-Q4")]
    period: String,
    /// Reviews that came online in it.
    reviews: i64,
    /// Those of them with a score.
    reviews_with_score: i64,
    /// Their plain mean, 1 to 5; null below the minimum.
    #[schema(example = 3.9)]
    mean: Option<f64>,
    /// Facilities that got one of these reviews. One with reviews in two periods counts in both.
    facilities_with_reviews: i64,
}

impl FiguresReport {
    pub(crate) fn of(figures: &Figures, rules: &ScoreRules) -> Self {
        let group = |row: &FiguresRow| FiguresGroup::of(figures, row, rules);
        Self {
            licence: "CC-BY-4.0",
            sector: figures.sector.map(domain::Sector::as_str),
            province: figures.province.clone(),
            municipality: figures.municipality.clone(),
            by: figures.by.as_str(),
            from: figures.years.0,
            to: figures.years.1,
            minimum: rules.minimum,
            whole: group(&figures.whole),
            sectors: figures.sectors.iter().map(group).collect(),
            provinces: figures.provinces.iter().map(group).collect(),
            municipalities: figures.municipalities.iter().map(group).collect(),
        }
    }
}

impl FiguresGroup {
    fn of(figures: &Figures, row: &FiguresRow, rules: &ScoreRules) -> Self {
        let period = |(number, sums): (&i32, &Sums)| FiguresPeriod {
            period: figures.by.name(*number),
            reviews: sums.reviews,
            reviews_with_score: sums.scored,
            mean: sums.mean(rules).map(rounded),
            facilities_with_reviews: sums.facilities,
        };
        Self {
            name: row.name.clone(),
            facilities: row.facilities,
            facilities_with_reviews: row.reviewed,
            reviews: row.total.reviews,
            reviews_with_score: row.total.scored,
            mean: row.total.mean(rules).map(rounded),
            periods: figures.periods.iter().zip(&row.periods).map(period).collect(),
        }
    }
}
