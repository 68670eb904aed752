//! What a replay comes down to.

use super::Compared;
use chrono::NaiveDate;
use domain::stats::Share;
use domain::tally::Agreement;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a replay comes down to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReplaySummary {
    /// The first day that was looked at.
    pub since: NaiveDate,
    /// The screening that was tried.
    pub engine_version: String,
    /// How many decisions were compared.
    pub compared: u64,
    /// How many could not be compared, because the text is there no more.
    pub unreadable: u64,
    /// How many proposals would change.
    pub flips: u64,
    /// How often the proposal of then was what the editor did.
    pub agreed_before: Share,
    /// How often the new proposal would be.
    pub agreed_after: Share,
    /// Of the changes, those that would bring the proposal to what the editor did.
    pub nearer: u64,
    /// Of the changes, those that would take it away from what the editor did.
    pub farther: u64,
    /// By sector.
    pub sectors: BTreeMap<String, SectorChange>,
    /// By article of the code of conduct: what findings point to, beside what the editors cited.
    pub articles: BTreeMap<String, ArticleChange>,
    /// By flag.
    pub flags: BTreeMap<String, FlagChange>,
}

/// What changes in one sector.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectorChange {
    /// How many decisions were compared.
    pub compared: u64,
    /// How many proposals would change.
    pub flips: u64,
    /// How often the proposal of then was what the editor did.
    pub agreed_before: Share,
    /// How often the new proposal would be.
    pub agreed_after: Share,
}

impl Default for SectorChange {
    fn default() -> Self {
        let nothing = Share::new(0, 0);
        Self { compared: 0, flips: 0, agreed_before: nothing, agreed_after: nothing }
    }
}

/// What changes for one article: `first` counts what only screening pointed to, `second` what only the
/// editor cited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleChange {
    /// Then.
    pub before: Agreement,
    /// With the new screening.
    pub after: Agreement,
}

/// What changes for one flag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FlagChange {
    /// In how many texts it was raised.
    pub before: u64,
    /// In how many it would be.
    pub after: u64,
    /// In how many it would be no more.
    pub lost: u64,
    /// In how many it would be that it was not.
    pub gained: u64,
}

impl ReplaySummary {
    pub(super) fn new(since: NaiveDate, engine_version: &str) -> Self {
        Self {
            since,
            engine_version: engine_version.to_owned(),
            compared: 0,
            unreadable: 0,
            flips: 0,
            agreed_before: Share::new(0, 0),
            agreed_after: Share::new(0, 0),
            nearer: 0,
            farther: 0,
            sectors: BTreeMap::new(),
            articles: BTreeMap::new(),
            flags: BTreeMap::new(),
        }
    }

    pub(super) fn count(&mut self, compared: &Compared<'_>) {
        let (before, after) = (compared.before == compared.decided, compared.after == compared.decided);
        let flipped = u64::from(compared.before != compared.after);
        self.compared += 1;
        self.flips += flipped;
        self.nearer += u64::from(after && !before);
        self.farther += u64::from(before && !after);
        grow(&mut self.agreed_before, before);
        grow(&mut self.agreed_after, after);
        let sector = self.sectors.entry(compared.sector.as_str().to_owned()).or_default();
        sector.compared += 1;
        sector.flips += flipped;
        grow(&mut sector.agreed_before, before);
        grow(&mut sector.agreed_after, after);
        self.count_articles(compared);
        self.count_flags(compared);
    }

    fn count_articles(&mut self, compared: &Compared<'_>) {
        let (before, after) = &compared.articles;
        let mut articles: Vec<&String> = before.iter().chain(after).chain(compared.cited).collect();
        articles.sort();
        articles.dedup();
        for article in articles {
            let cited = compared.cited.contains(article);
            let change = self.articles.entry(article.clone()).or_default();
            for (counted, pointed) in [(&mut change.before, before), (&mut change.after, after)] {
                match (pointed.contains(article), cited) {
                    (true, true) => counted.both += 1,
                    (true, false) => counted.first += 1,
                    (false, true) => counted.second += 1,
                    (false, false) => {}
                }
            }
        }
    }

    fn count_flags(&mut self, compared: &Compared<'_>) {
        let (before, after) = &compared.flags;
        for flag in before {
            let change = self.flags.entry(flag.clone()).or_default();
            change.before += 1;
            change.lost += u64::from(!after.contains(flag));
        }
        for flag in after {
            let change = self.flags.entry(flag.clone()).or_default();
            change.after += 1;
            change.gained += u64::from(!before.contains(flag));
        }
    }
}

fn grow(share: &mut Share, hit: bool) {
    *share = Share::new(share.count + u64::from(hit), share.of + 1);
}
