//! The transparency report of a period, made of nothing but a count of the ledger.
//!
//! What it holds follows the yearly report of article 15 of the Digital Services Act (Regulation (EU)
//! 2022/2065): volumes, decisions with their grounds, times, notices, complaints and reversals, and what
//! automated means were used for with indicators of their accuracy. The shares that no comparable platform
//! publishes are here too: how much is refused, and how much is edited.

mod csv;
mod period;

pub use period::{MAX_DAYS, Period};

use crate::asymmetry::Asymmetry;
use crate::stats::{Kappa, Share, cohen_kappa_of};
use crate::tally::{Agreement, Counts, Cross, Histogram, Tally};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A transparency report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The days it is about.
    pub period: Period,
    /// What came in and what was left.
    pub volumes: Volumes,
    /// What was decided, by sector and action.
    pub decisions: Cross,
    /// What was decided, by article that was cited and action.
    pub articles: Cross,
    /// What decisions did to texts, as shares of what was decided.
    pub restrictions: Restrictions,
    /// What was hidden until somebody decided.
    pub hidden: Hidings,
    /// How long decided cases had waited.
    pub times: Vec<Times>,
    /// Notices of published content, and what became of them.
    pub notices: Redress,
    /// Appeals, and what became of them.
    pub appeals: Redress,
    /// Decisions on notices and appeals that changed an earlier decision.
    pub reversed: u64,
    /// What screening was worth to the editors.
    pub screening: Screening,
    /// Whether two editors who read the same text decide the same.
    pub agreement: DoubleReading,
    /// Whether texts with low scores are treated as others.
    pub asymmetry: Asymmetry,
    /// Decisions by whether automated means were used: `none`, `detection`, `decision`.
    pub automated: Counts,
    /// How many entries of the ledger it counts.
    pub entries: u64,
}

/// What came in and what was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Volumes {
    /// Cases that came to the desk.
    pub came_in: u64,
    /// Those, by sector and by why.
    pub by_sector: Cross,
    /// Cases that were decided.
    pub decided: u64,
    /// Cases that nobody had to decide any more, such as of texts that were withdrawn.
    pub withdrawn: u64,
    /// Cases that were open when the period began.
    pub open_before: u64,
    /// Cases that were open when it ended.
    pub open_after: u64,
}

/// What decisions did to texts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Restrictions {
    /// Refused, of what was decided.
    pub refused: Share,
    /// Sent back, of what was decided.
    pub returned: Share,
    /// Taken down, of what was decided.
    pub taken_down: Share,
    /// Published with places covered or errors corrected, of what was decided.
    pub edited: Share,
    /// Published with places covered, of what was decided.
    pub masked: Share,
    /// Published with errors corrected, of what was decided.
    pub corrected: Share,
}

/// Published texts that readers could not see until somebody decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidings {
    /// All of them.
    pub total: u64,
    /// Those that an editor hid.
    pub by_editor: u64,
    /// Those that a rule hid after a notice, by the reason of the notice.
    pub by_notice: Counts,
}

/// How long decided cases had waited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// The sector; none for all of them.
    pub sector: Option<String>,
    /// How many cases.
    pub count: u64,
    /// Half of them waited at most so many minutes.
    pub median_minutes: Option<u64>,
    /// Of 100 of them, 95 waited at most so many minutes.
    pub p95_minutes: Option<u64>,
}

/// Notices or appeals.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Redress {
    /// How many came in.
    pub received: u64,
    /// Those, by reason (notices) or sector (appeals).
    pub by: Counts,
    /// How many were decided, by outcome.
    pub decided: Counts,
}

/// What screening was worth to the editors. A proposal is right when the editor does not publish the text as
/// it was written either.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Screening {
    /// How many texts screening and an editor judged.
    pub judged: u64,
    /// Of the texts that screening would hold back, those on which an editor did something.
    pub precision: Share,
    /// Of the texts on which an editor did something, those that screening would hold back.
    pub recall: Share,
    /// Screening's proposals and what the editors did; `redact` for a text published with places covered.
    pub proposals: Cross,
    /// The same per article of the code of conduct.
    pub articles: Vec<ScreenedArticle>,
}

/// What screening was worth for one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScreenedArticle {
    /// The article.
    pub article: String,
    /// Of the texts that screening pointed it out in, those in which the editor cited it.
    pub precision: Share,
    /// Of the texts in which the editor cited it, those that screening pointed it out in.
    pub recall: Share,
}

/// Whether two editors who read the same text, unseen by each other, decide the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoubleReading {
    /// About what to do.
    pub action: Kappa,
    /// About each article: whether it is broken.
    pub articles: Vec<ArticleKappa>,
}

/// Agreement about one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleKappa {
    /// The article.
    pub article: String,
    /// How often either editor cited it.
    pub cited: u64,
    /// The agreement.
    pub kappa: Kappa,
}

impl Report {
    /// The report of a period: `during` counts its days, `before` all days before it.
    pub fn of(period: Period, before: &Tally, during: &Tally) -> Self {
        let mut after = before.clone();
        after.add(during);
        Self {
            period,
            volumes: Volumes {
                came_in: during.came_in(),
                by_sector: during.opened.clone(),
                decided: during.decided(),
                withdrawn: during.withdrawn.values().sum(),
                open_before: before.open(),
                open_after: after.open(),
            },
            decisions: during.decisions.clone(),
            articles: during.articles.clone(),
            restrictions: restrictions(during),
            hidden: hidings(during),
            times: times(during),
            notices: redress(&during.notices, &during.notices_decided),
            appeals: redress(&during.appeals, &during.appeals_decided),
            reversed: during.reversed,
            screening: screening(during),
            agreement: agreement(during),
            asymmetry: Asymmetry::of(during),
            automated: during.automated.clone(),
            entries: during.entries,
        }
    }
}

fn restrictions(tally: &Tally) -> Restrictions {
    let share = |count| Share::new(count, tally.decided());
    Restrictions {
        refused: share(tally.with_action("reject")),
        returned: share(tally.with_action("return")),
        taken_down: share(tally.with_action("take_down")),
        edited: share(tally.edited),
        masked: share(tally.masked),
        corrected: share(tally.corrected),
    }
}

fn hidings(tally: &Tally) -> Hidings {
    let mut by_notice = tally.hidden.clone();
    let by_editor = by_notice.remove("editor").unwrap_or(0);
    Hidings { total: tally.hidden.values().sum(), by_editor, by_notice }
}

fn times(tally: &Tally) -> Vec<Times> {
    let times = |sector: Option<&String>, waited: &Histogram| Times {
        sector: sector.cloned(),
        count: waited.total(),
        median_minutes: waited.quantile(0.5),
        p95_minutes: waited.quantile(0.95),
    };
    let mut all = vec![times(None, &tally.waited_overall())];
    all.extend(tally.waited.iter().map(|(sector, waited)| times(Some(sector), waited)));
    all
}

fn redress(by: &Counts, decided: &Counts) -> Redress {
    Redress { received: by.values().sum(), by: by.clone(), decided: decided.clone() }
}

fn screening(tally: &Tally) -> Screening {
    let (mut held, mut acted, mut both) = (0, 0, 0);
    for (proposal, done) in &tally.proposals {
        for (action, count) in done {
            let (holds, acts) = (proposal != "publish", action != "publish");
            held += if holds { *count } else { 0 };
            acted += if acts { *count } else { 0 };
            both += if holds && acts { *count } else { 0 };
        }
    }
    let article = |(article, found): (&String, &Agreement)| ScreenedArticle {
        article: article.clone(),
        precision: Share::new(found.both, found.both + found.first),
        recall: Share::new(found.both, found.both + found.second),
    };
    Screening {
        judged: tally.screened,
        precision: Share::new(both, held),
        recall: Share::new(both, acted),
        proposals: tally.proposals.clone(),
        articles: tally.screening.iter().map(article).collect(),
    }
}

fn agreement(tally: &Tally) -> DoubleReading {
    let kinds: BTreeSet<&String> = tally
        .readings
        .iter()
        .flat_map(|(first, seconds)| std::iter::once(first).chain(seconds.keys()))
        .collect();
    let count = |first: &String, second: &String| {
        tally.readings.get(first).and_then(|seconds| seconds.get(second)).copied().unwrap_or(0)
    };
    let table: Vec<Vec<u64>> =
        kinds.iter().map(|first| kinds.iter().map(|second| count(first, second)).collect()).collect();
    let pairs = tally.read_twice();
    let articles = tally.readings_articles.iter().map(|(article, said)| {
        let neither = pairs.saturating_sub(said.any());
        let kappa = cohen_kappa_of(&[vec![said.both, said.first], vec![said.second, neither]]);
        ArticleKappa { article: article.clone(), cited: said.any(), kappa }
    });
    DoubleReading { action: cohen_kappa_of(&table), articles: articles.collect() }
}

#[cfg(test)]
mod tests;
