//! What a facility's score is today: old reviews weigh less and leave it in the end.
//!
//! A review counts in the month in which it came online (UTC) and weighs 1 in that month. Every half-life
//! halves that, month by month: after twelve months of a half-life of twelve it weighs a half, after 24 a
//! quarter. When the years are over it no longer counts, though it stays readable: in the month with the same
//! name that many years later it is gone, so that nothing older than those years is ever in a score.
//!
//! The score is the weighted mean of the reviews' means, shrunk as [`Aggregate::score`] says: as if
//! [`PRIOR_REVIEWS`] more reviews of today had given [`PRIOR_SCORE`]. A theme's mean is weighted and not
//! shrunk. Counts and distributions are plain numbers of reviews that count.
//!
//! Sums per month are all that is needed, so a score is right on every day without any review changing, and
//! reading it costs one query of at most [`Scoring::months`] rows.

mod month;
mod quarter;

pub use month::Month;
pub use quarter::{Quarter, QuarterStanding};

use crate::aggregate::{Aggregate, PRIOR_REVIEWS, PRIOR_SCORE, ThemeAggregate};
use crate::scores::PARTS_PER_POINT;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Before this year there was no platform.
pub(crate) const FIRST_YEAR: i32 = 2000;

/// The rules by which old reviews count less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreRules {
    /// How many reviews that count a facility needs before any score of it is shown, 1 to 100.
    pub minimum: u32,
    /// After so many months a review weighs half, 1 to 120.
    pub half_life_months: u32,
    /// After so many years a review no longer counts, 1 to 10.
    pub years: u32,
}

/// The rules as they work out in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scoring {
    rules: ScoreRules,
    month: Month,
}

/// What the reviews of one facility that came online in one month add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFigures {
    /// The month.
    pub month: Month,
    /// Their figures.
    pub figures: Aggregate,
}

/// Why no score is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshown {
    /// There are fewer reviews than the minimum.
    TooFew,
    /// There are enough reviews, but too many of them are too old to count.
    TooOld,
}

/// A facility's figures as they are shown today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// From how many reviews that count a score is shown.
    pub minimum: u32,
    /// How many reviews count: public, with at least one score, and not too old.
    pub counted: u32,
    /// The score, 1.0 to 5.0; none below the minimum.
    pub score: Option<f64>,
    /// Per theme id, those with an answer that counts.
    pub themes: BTreeMap<String, ThemeStanding>,
    /// The quarters of the years that count, oldest first, from the first with a review to the present one.
    pub trend: Vec<QuarterStanding>,
}

/// The scores of a facility without what they are made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The score, 1.0 to 5.0; none below the minimum.
    pub score: Option<f64>,
    /// Theme id and weighted mean, 1.0 to 5.0, by id; those below the minimum are left out.
    pub themes: Vec<(String, f64)>,
}

/// One theme of a facility.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThemeStanding {
    /// How often each score was given, in the reviews that count.
    pub counts: ThemeAggregate,
    /// The weighted mean, 1.0 to 5.0; none below the minimum.
    pub mean: Option<f64>,
}

impl ScoreRules {
    /// The rules as they work out at a moment.
    pub fn at(self, now: DateTime<Utc>) -> Scoring {
        Scoring { rules: self, month: Month::of(now) }
    }
}

impl Scoring {
    /// The rules themselves.
    pub const fn rules(&self) -> &ScoreRules {
        &self.rules
    }

    /// The month they are reckoned in.
    pub const fn month(&self) -> Month {
        self.month
    }

    /// Over how many months reviews count.
    pub const fn months(&self) -> u32 {
        self.rules.years.saturating_mul(12)
    }

    /// The first month whose reviews count.
    pub fn since(&self) -> Month {
        self.month.back(self.months().saturating_sub(1))
    }

    /// What a review of a month weighs, 0.0 to 1.0. A month to come, which another node's clock may have
    /// begun already, weighs as the present one.
    pub fn weight(&self, month: Month) -> f64 {
        let age = month.until(self.month);
        if age >= i64::from(self.months()) {
            return 0.0;
        }
        let halvings = age.max(0) as f64 / f64::from(self.rules.half_life_months.max(1));
        0.5_f64.powf(halvings)
    }

    /// Whether anything is shown of so many reviews.
    pub const fn shows(&self, counted: u32) -> bool {
        counted > 0 && counted >= self.rules.minimum
    }

    /// The score alone, for lists; none below the minimum.
    pub fn score(&self, months: &[MonthFigures]) -> Option<f64> {
        let (mut weighed, mut points, mut counted) = (0.0, 0.0, 0_u32);
        for month in months {
            let weight = self.weight(month.month);
            if weight > 0.0 {
                counted = counted.saturating_add(month.figures.scored_count);
                weighed += weight * f64::from(month.figures.scored_count);
                points += weight * month.figures.mean_parts_sum as f64 / PARTS_PER_POINT as f64;
            }
        }
        let prior = PRIOR_REVIEWS as f64;
        self.shows(counted).then(|| (points + prior * PRIOR_SCORE) / (weighed + prior))
    }

    /// Everything that is shown of a facility.
    pub fn standing(&self, months: &[MonthFigures]) -> Standing {
        let counted =
            self.counting(months).map(|month| month.figures.scored_count).fold(0, u32::saturating_add);
        Standing {
            minimum: self.rules.minimum,
            counted,
            score: self.score(months),
            themes: self.themes(months),
            trend: quarter::trend(self, months),
        }
    }

    /// What lists show and searches are narrowed by; the same figures as those of [`Self::standing`].
    pub fn listed(&self, months: &[MonthFigures]) -> Listed {
        let themes = self.themes(months).into_iter();
        Listed {
            score: self.score(months),
            themes: themes.filter_map(|(theme, standing)| Some((theme, standing.mean?))).collect(),
        }
    }

    fn counting<'a>(&'a self, months: &'a [MonthFigures]) -> impl Iterator<Item = &'a MonthFigures> {
        months.iter().filter(|month| self.weight(month.month) > 0.0)
    }

    fn themes(&self, months: &[MonthFigures]) -> BTreeMap<String, ThemeStanding> {
        let mut sums: BTreeMap<&str, (ThemeAggregate, f64, f64)> = BTreeMap::new();
        for month in self.counting(months) {
            let weight = self.weight(month.month);
            for (theme, given) in &month.figures.themes {
                let (counts, weighed, points) = sums.entry(theme).or_default();
                for (sum, more) in counts.distribution.iter_mut().zip(given.distribution) {
                    *sum = sum.saturating_add(more);
                }
                *weighed += weight * f64::from(given.count());
                *points += weight * f64::from(given.points());
            }
        }
        let themes = sums.into_iter().map(|(theme, (counts, weighed, points))| {
            let mean = (self.shows(counts.count()) && weighed > 0.0).then(|| points / weighed);
            (theme.to_owned(), ThemeStanding { counts, mean })
        });
        themes.collect()
    }
}

impl Standing {
    /// Why there is no score, where there is none. `public` is the number of public reviews.
    pub const fn unshown(&self, public: u32) -> Option<Unshown> {
        if self.score.is_some() {
            None
        } else if public >= self.minimum && public > self.counted {
            Some(Unshown::TooOld)
        } else {
            Some(Unshown::TooFew)
        }
    }
}

#[cfg(test)]
mod tests;
