//! Reckoning insight from the kept sums.

use super::{
    Group, Insight, InsightFigure, InsightPeriod, Insights, PeerGroup, QuarterInsight, ReplyInsight,
    ThemeInsight, handed, texts, words,
};
use domain::figures::{Grain, Sums};
use domain::insight::Counts;
use domain::standing::{Month, Quarter};
use domain::{Aggregate, Facility, RuleError};
use std::collections::BTreeMap;
use storage::{InsightMonth, PlaceFacilities, PlaceFilter, PlaceGroup, SectorSums, View};

impl Insights {
    /// What is known of a facility, whoever asks.
    pub(super) async fn reckon(
        &self,
        view: &View<'_>,
        facility: Facility,
        period: InsightPeriod,
    ) -> Result<Insight, RuleError> {
        let whole = period.quarters();
        let months = view.facilities().insight(facility.id, whole).await?;
        let mut groups = vec![(Group::Own, own_counts(&months, period), self.itself(view, &facility).await?)];
        let (sectors, range) = ([facility.sector], (period.from, period.to));
        let all = view.places().all().await?;
        let of_sector = view.sector_months().between(&sectors, None, range, true).await?;
        groups.push((Group::Sector, sum(&of_sector), known(&all, &facility, None)));
        if let Some(province) = facility.province.as_deref().filter(|name| !name.is_empty()) {
            let found = view.sector_months().between(&sectors, Some(province), range, true).await?;
            groups.push((Group::Province, sum(&found), known(&all, &facility, Some(province))));
        }
        let read = texts(view, facility.id, period).await?;
        let mut languages: Vec<(String, u64)> = groups
            .first()
            .map(|(_, counts, _)| {
                counts.languages().into_iter().map(|(code, n)| (code.to_owned(), n)).collect()
            })
            .unwrap_or_default();
        languages.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Ok(Insight {
            quarter: period.quarter(self.month()),
            minimum: self.rules.scores.minimum,
            themes: self.themes(&groups),
            quarters: self.quarters(view, &facility, &months, whole).await?,
            words: words::of_themes(&read, &self.rules.questionnaire, &self.rules.screener),
            texts_read: read.len() as u64,
            invitations: handed::of(view, facility.id, period).await?,
            languages,
            groups: groups
                .into_iter()
                .map(|(group, counts, known)| self.group(group, &counts, known))
                .collect(),
            facility,
            period,
        })
    }

    /// The facility as a group of one.
    async fn itself(&self, view: &View<'_>, facility: &Facility) -> Result<(u64, u64), RuleError> {
        let figures = view.facilities().aggregate(facility.id).await?;
        Ok((u64::from(facility.closed_at.is_none()), u64::from(figures.review_count > 0)))
    }

    fn group(&self, group: Group, counts: &Counts, (facilities, reviewed): (u64, u64)) -> PeerGroup {
        let (reviews, days) = (counts.reviews(), counts.answers());
        let share = |part: u64| self.enough(reviews).then(|| part as f64 / reviews as f64);
        PeerGroup {
            group,
            facilities,
            reviewed,
            reviews,
            positive: share(counts.positive()),
            replies: ReplyInsight {
                answered: days.total(),
                rate: share(days.total()),
                median_days: days.median().filter(|_| self.enough(days.total())),
            },
        }
    }

    fn enough(&self, count: u64) -> bool {
        count > 0 && count >= u64::from(self.rules.scores.minimum)
    }

    fn themes(&self, groups: &[(Group, Counts, (u64, u64))]) -> Vec<ThemeInsight> {
        let figure = |counts: &Counts, theme: &str| {
            let given = counts.theme(theme);
            let count = u64::from(given.count());
            InsightFigure { count, mean: given.mean().filter(|_| self.enough(count)) }
        };
        let themes = self.rules.questionnaire.themes.iter().map(|theme| ThemeInsight {
            id: theme.id.clone(),
            name: theme.name.clone(),
            figures: groups.iter().map(|(_, counts, _)| figure(counts, &theme.id)).collect(),
        });
        themes.collect()
    }

    /// The quarters of these whole months, oldest first, up to the present one.
    pub(super) async fn quarters(
        &self,
        view: &View<'_>,
        facility: &Facility,
        months: &[InsightMonth],
        whole: (Month, Month),
    ) -> Result<Vec<QuarterInsight>, RuleError> {
        let filter = PlaceFilter { sector: Some(facility.sector), ..PlaceFilter::default() };
        let (first, last) = (Grain::Quarter.period(whole.0), Grain::Quarter.period(whole.1));
        let peers = view.places().sums(&filter, Grain::Quarter, (first, last), PlaceGroup::Whole).await?;
        let peers: BTreeMap<i32, Sums> = peers.into_iter().map(|one| (one.period, one.sums)).collect();
        let rules = &self.rules.scores;
        let now = Grain::Quarter.period(self.month());
        let quarter = |number: i32| {
            let own = months.iter().filter(|one| Grain::Quarter.period(one.figures.month) == number);
            let (mut figures, mut answered) = (Sums::default(), 0);
            for month in own {
                figures += sums(&month.figures.figures);
                answered += month.counts.answers().total();
            }
            let peers = peers.get(&number).copied().unwrap_or_default();
            let figure = |sums: Sums| InsightFigure {
                count: u64::try_from(sums.reviews).unwrap_or_default(),
                mean: sums.mean(rules),
            };
            QuarterInsight {
                quarter: Quarter::of(Month::from_number(number.saturating_mul(3))),
                going_on: number == now,
                own: figure(figures),
                sector: figure(peers),
                answered,
            }
        };
        Ok((first..=last.min(now)).map(quarter).collect())
    }
}

fn own_counts(months: &[InsightMonth], period: InsightPeriod) -> Counts {
    let mut counts = Counts::default();
    let inside =
        |month: Month| month.number() >= period.from.number() && month.number() <= period.to.number();
    for one in months.iter().filter(|one| inside(one.figures.month)) {
        counts.add(&Counts::of_month(&one.figures.figures, &one.counts), 1);
    }
    counts
}

fn sum(months: &[SectorSums]) -> Counts {
    let mut counts = Counts::default();
    months.iter().for_each(|month| counts.add(&month.counts, 1));
    counts
}

/// How many facilities of the sector are open, and how many of those have a review.
fn known(all: &[PlaceFacilities], facility: &Facility, province: Option<&str>) -> (u64, u64) {
    let mine = |one: &&PlaceFacilities| {
        one.place.sector == facility.sector && province.is_none_or(|name| one.place.province == name)
    };
    let (mut open, mut reviewed) = (0, 0);
    for one in all.iter().filter(mine) {
        open += u64::try_from(one.facilities).unwrap_or_default();
        reviewed += u64::try_from(one.reviewed).unwrap_or_default();
    }
    (open, reviewed)
}

fn sums(figures: &Aggregate) -> Sums {
    Sums {
        reviews: figures.review_count.into(),
        scored: figures.scored_count.into(),
        mean_parts: figures.mean_parts_sum,
        facilities: 0,
    }
}
