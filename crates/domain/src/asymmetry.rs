//! Whether texts with low scores are treated differently from texts with high ones.
//!
//! Platforms like this one are charged with refusing what is negative. The answer is a table for every
//! period: how often texts of each band of scores are refused and sent back and how often they wait longer
//! than usual, and a test that tells chance from a difference. Low scores come with more insults and
//! accusations, so that a plain comparison would blame editors for what authors write: the test compares
//! only texts of the same sector for which screening had proposed the same. Screening does not look at
//! the scores alone, and it is the same for everybody.

use crate::stats::{Comparison, Share, Stratum, compare, holm};
use crate::tally::{Histogram, Tally, Treatment};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The bands of the mean score: from the first number, up to but not including the second (the last includes
/// it).
pub const BANDS: [&str; 4] = ["1-2", "2-3", "3-4", "4-5"];

/// In what share of periods of equal treatment an alarm may be raised at all: with a table a month, once in
/// about eighty years. An accusation that is mostly noise would soon be read by nobody.
const ALPHA: f64 = 0.001;

/// The band that a mean score, 1.0 to 5.0, is in.
pub fn band(mean: f64) -> &'static str {
    match mean {
        mean if mean < 2.0 => "1-2",
        mean if mean < 3.0 => "2-3",
        mean if mean < 4.0 => "3-4",
        _ => "4-5",
    }
}

/// What may happen to a text that it would rather not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hardship {
    /// It is refused.
    Refused,
    /// It is sent back.
    Returned,
    /// It waits longer than half of the texts of its sector.
    Delayed,
}

impl Hardship {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Refused, Self::Returned, Self::Delayed];
}

/// How the texts of one band were treated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BandRow {
    /// The band.
    pub band: String,
    /// How many were refused.
    pub refused: Share,
    /// How many were sent back.
    pub returned: Share,
    /// How many waited longer than half of the texts of their sector.
    pub delayed: Share,
    /// The median wait in minutes.
    pub waited_median: Option<u64>,
}

/// How the texts of one sector were treated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SectorRows {
    /// The sector; none for all of them together.
    pub sector: Option<String>,
    /// One row per band, the lowest first.
    pub bands: Vec<BandRow>,
}

/// A difference that is more than chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alarm {
    /// In which sector; none for all of them together.
    pub sector: Option<String>,
    /// Texts of which band.
    pub band: String,
    /// What happens to them more often or less often.
    pub hardship: Hardship,
    /// How much more often than to comparable texts of the other bands, as a difference of shares; less
    /// often below 0.
    pub difference: f64,
    /// The chance of at least such a difference when every band is treated alike.
    pub chance: f64,
}

/// The audit of a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asymmetry {
    /// All sectors together, and then each.
    pub sectors: Vec<SectorRows>,
    /// How many differences could be tested; the rest has too few texts.
    pub tested: usize,
    /// Those that are more than chance, given that so many were tested.
    pub alarms: Vec<Alarm>,
}

type Bands = BTreeMap<String, BTreeMap<String, Treatment>>;

impl Asymmetry {
    /// The audit of what a period counted.
    pub fn of(tally: &Tally) -> Self {
        let medians: BTreeMap<&str, u64> =
            tally.bands.iter().map(|(sector, bands)| (sector.as_str(), median(bands))).collect();
        let median_of = |sector: &str| medians.get(sector).copied().unwrap_or(0);
        let mut sectors = vec![rows(None, &tally.bands.iter(), median_of)];
        for (sector, bands) in &tally.bands {
            sectors.push(rows(Some(sector), &[(sector, bands)].into_iter(), median_of));
        }
        let (tested, alarms) = alarms(tally, median_of);
        Self { sectors, tested, alarms }
    }
}

fn median(bands: &Bands) -> u64 {
    let mut all = Histogram::default();
    bands.values().flat_map(BTreeMap::values).for_each(|treatment| all.add(&treatment.waited));
    all.quantile(0.5).unwrap_or(0)
}

fn rows<'t>(
    sector: Option<&str>,
    of: &(impl Iterator<Item = (&'t String, &'t Bands)> + Clone),
    median: impl Fn(&str) -> u64,
) -> SectorRows {
    let row = |band: &&str| {
        let mut all = Treatment::default();
        let mut delayed = 0;
        for (sector, bands) in of.clone() {
            for treatment in bands.get(*band).into_iter().flat_map(BTreeMap::values) {
                all.add(treatment);
                delayed += treatment.waited.longer_than(median(sector));
            }
        }
        BandRow {
            band: (*band).to_owned(),
            refused: Share::new(all.refused, all.decided),
            returned: Share::new(all.returned, all.decided),
            delayed: Share::new(delayed, all.waited.total()),
            waited_median: all.waited.quantile(0.5),
        }
    };
    SectorRows { sector: sector.map(str::to_owned), bands: BANDS.iter().map(row).collect() }
}

/// Every band against the others, in every sector and in all of them together.
fn alarms(tally: &Tally, median: impl Fn(&str) -> u64) -> (usize, Vec<Alarm>) {
    let mut found: Vec<(Alarm, Comparison)> = Vec::new();
    let sectors = std::iter::once(None).chain(tally.bands.keys().map(Some));
    for sector in sectors {
        for band in BANDS {
            for hardship in Hardship::ALL {
                let strata = tally
                    .bands
                    .iter()
                    .filter(|(name, _)| sector.is_none_or(|sector| sector == *name))
                    .flat_map(|(name, bands)| strata(bands, band, hardship, median(name)))
                    .collect::<Vec<_>>();
                let Some(comparison) = compare(&strata) else { continue };
                let Comparison { difference, chance } = comparison;
                let (sector, band) = (sector.cloned(), band.to_owned());
                found.push((Alarm { sector, band, hardship, difference, chance }, comparison));
            }
        }
    }
    let stands = holm(&found.iter().map(|(_, found)| found.chance).collect::<Vec<_>>(), ALPHA);
    let tested = found.len();
    let alarms = found.into_iter().zip(stands).filter(|(_, stands)| *stands).map(|((alarm, _), _)| alarm);
    (tested, alarms.collect())
}

/// One stratum per proposal of screening: this band against the others.
fn strata(bands: &Bands, band: &str, hardship: Hardship, median: u64) -> Vec<Stratum> {
    let mut by_proposal: BTreeMap<&str, Stratum> = BTreeMap::new();
    for (name, proposals) in bands {
        for (proposal, treatment) in proposals {
            let (hit, of) = match hardship {
                Hardship::Refused => (treatment.refused, treatment.decided),
                Hardship::Returned => (treatment.returned, treatment.decided),
                Hardship::Delayed => (treatment.waited.longer_than(median), treatment.waited.total()),
            };
            let stratum = by_proposal.entry(proposal).or_default();
            if name == band {
                stratum.hit += hit;
                stratum.of += of;
            } else {
                stratum.other_hit += hit;
                stratum.other_of += of;
            }
        }
    }
    by_proposal.into_values().collect()
}

#[cfg(test)]
mod tests;
