//! Counting a ledger: the numbers that the transparency report is made of.
//!
//! A [`Tally`] counts entries and can be added to another one, so that days, months and years come down to
//! the same numbers whichever way they are counted. The report and `waardering ledger verify` both use it;
//! what differs between them is where the entries come from.

mod count;
mod histogram;

pub use histogram::Histogram;

use crate::ledger::Entry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How often each of some things occurred.
pub type Counts = BTreeMap<String, u64>;
/// How often pairs of things occurred.
pub type Cross = BTreeMap<String, Counts>;

/// The numbers of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// Entries of the ledger.
    pub entries: u64,
    /// Cases that came to the desk, by sector and by why.
    pub opened: Cross,
    /// Cases that nobody has to decide any more, such as of a text that was withdrawn, by sector.
    pub withdrawn: Counts,
    /// Decisions by sector and action. `escalate` hands a case on and does not end it.
    pub decisions: Cross,
    /// Decisions by article that was cited and action.
    pub articles: Cross,
    /// Decisions that published a text with places covered, with corrections, and with either.
    pub masked: u64,
    /// See `masked`.
    pub corrected: u64,
    /// See `masked`.
    pub edited: u64,
    /// How long decided cases had waited, by sector.
    pub waited: BTreeMap<String, Histogram>,
    /// First decisions on texts, by sector, band of the score, and screening's proposal.
    pub bands: BTreeMap<String, BTreeMap<String, BTreeMap<String, Treatment>>>,
    /// First decisions on texts by screening's proposal and what the editor did; `redact` for a text that was
    /// published with places covered.
    pub proposals: Cross,
    /// First decisions on texts for which screening's findings are known.
    pub screened: u64,
    /// Of those: by article, how often screening and the editor pointed to it.
    pub screening: BTreeMap<String, Agreement>,
    /// Decisions by whether automated means were used: `detection`, `decision`, `none`.
    pub automated: Counts,
    /// Notices by why they were sent in.
    pub notices: Counts,
    /// Decisions on notices by outcome.
    pub notices_decided: Counts,
    /// Appeals by sector.
    pub appeals: Counts,
    /// Decisions on appeals by outcome.
    pub appeals_decided: Counts,
    /// Published texts that were hidden until somebody decided, by why: `editor` where an editor did, else the
    /// reason of the notice for which a rule did.
    pub hidden: Counts,
    /// Decisions on notices and appeals that changed an earlier decision.
    pub reversed: u64,
    /// Texts read by two editors who did not see each other's verdict: the one's action and the other's.
    pub readings: Cross,
    /// Of those: by article, how often each of the two cited it.
    pub readings_articles: BTreeMap<String, Agreement>,
}

/// How texts of one kind were treated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treatment {
    /// How many were decided.
    pub decided: u64,
    /// Of those, refused.
    pub refused: u64,
    /// Of those, sent back.
    pub returned: u64,
    /// How long they waited.
    pub waited: Histogram,
}

/// How often two judges pointed to the same thing. How often neither did is what is left of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Both did.
    pub both: u64,
    /// Only the first did: screening, or the first editor.
    pub first: u64,
    /// Only the second did: the editor, or the second editor.
    pub second: u64,
}

impl Agreement {
    /// How often at least one of them did.
    pub const fn any(&self) -> u64 {
        self.both + self.first + self.second
    }
}

impl Tally {
    /// The tally of some entries.
    pub fn of<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            tally.count(entry);
        }
        tally
    }

    /// Decisions that end a case.
    pub fn decided(&self) -> u64 {
        self.decisions.values().flatten().filter(|(action, _)| *action != "escalate").map(|(_, n)| n).sum()
    }

    /// Decisions with this action.
    pub fn with_action(&self, action: &str) -> u64 {
        self.decisions.values().filter_map(|actions| actions.get(action)).sum()
    }

    /// Cases that came to the desk.
    pub fn came_in(&self) -> u64 {
        self.opened.values().flatten().map(|(_, n)| n).sum()
    }

    /// Cases that were left at the end, where this counts everything since the beginning.
    pub fn open(&self) -> u64 {
        let gone: u64 = self.withdrawn.values().sum();
        self.came_in().saturating_sub(self.decided() + gone)
    }

    /// How long decided cases of every sector had waited.
    pub fn waited_overall(&self) -> Histogram {
        let mut all = Histogram::default();
        self.waited.values().for_each(|waited| all.add(waited));
        all
    }

    /// Texts that two editors read without seeing each other's verdict.
    pub fn read_twice(&self) -> u64 {
        self.readings.values().flatten().map(|(_, n)| n).sum()
    }

    /// Adds the numbers of another period.
    pub fn add(&mut self, other: &Self) {
        let Self { entries, opened, withdrawn, decisions, articles, masked, corrected, edited, .. } = other;
        self.entries += entries;
        self.masked += masked;
        self.corrected += corrected;
        self.edited += edited;
        self.screened += other.screened;
        self.reversed += other.reversed;
        add_cross(&mut self.opened, opened);
        add_counts(&mut self.withdrawn, withdrawn);
        add_cross(&mut self.decisions, decisions);
        add_cross(&mut self.articles, articles);
        add_cross(&mut self.proposals, &other.proposals);
        add_cross(&mut self.readings, &other.readings);
        add_counts(&mut self.automated, &other.automated);
        add_counts(&mut self.hidden, &other.hidden);
        add_counts(&mut self.notices, &other.notices);
        add_counts(&mut self.notices_decided, &other.notices_decided);
        add_counts(&mut self.appeals, &other.appeals);
        add_counts(&mut self.appeals_decided, &other.appeals_decided);
        add_agreements(&mut self.screening, &other.screening);
        add_agreements(&mut self.readings_articles, &other.readings_articles);
        for (sector, waited) in &other.waited {
            self.waited.entry(sector.clone()).or_default().add(waited);
        }
        for (sector, bands) in &other.bands {
            for (band, proposals) in bands {
                for (proposal, treatment) in proposals {
                    self.treatment(sector, band, proposal).add(treatment);
                }
            }
        }
    }

    fn treatment(&mut self, sector: &str, band: &str, proposal: &str) -> &mut Treatment {
        let bands = self.bands.entry(sector.to_owned()).or_default();
        bands.entry(band.to_owned()).or_default().entry(proposal.to_owned()).or_default()
    }
}

impl Treatment {
    /// Adds others of the same kind.
    pub fn add(&mut self, other: &Self) {
        self.decided += other.decided;
        self.refused += other.refused;
        self.returned += other.returned;
        self.waited.add(&other.waited);
    }
}

fn add_counts(to: &mut Counts, from: &Counts) {
    for (key, count) in from {
        *to.entry(key.clone()).or_default() += count;
    }
}

fn add_cross(to: &mut Cross, from: &Cross) {
    for (key, counts) in from {
        add_counts(to.entry(key.clone()).or_default(), counts);
    }
}

fn add_agreements(to: &mut BTreeMap<String, Agreement>, from: &BTreeMap<String, Agreement>) {
    for (key, other) in from {
        let own = to.entry(key.clone()).or_default();
        own.both += other.both;
        own.first += other.first;
        own.second += other.second;
    }
}

#[cfg(test)]
mod tests;
