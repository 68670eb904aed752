//! What an entry adds to the numbers.

use super::{Agreement, Tally};
use crate::ledger::{Entry, Facts, ReadingFacts};
use std::collections::BTreeMap;

/// What stands for a sector, reason or proposal that an entry does not tell.
const UNKNOWN: &str = "unknown";

/// The reasons for which a text is judged for itself, and not for an earlier decision on it.
const FIRST_JUDGEMENT: [&str; 3] = ["new", "amended", "resubmitted"];

/// The action of a decision, by the event that tells of it.
fn action(event: &str) -> Option<&'static str> {
    let (_, what) = event.split_once('.')?;
    Some(match what {
        "published" => "publish",
        "returned" => "return",
        "rejected" => "reject",
        "escalated" => "escalate",
        "taken_down" => "take_down",
        "kept" => "keep",
        _ => return None,
    })
}

impl Tally {
    /// Counts an entry.
    pub fn count(&mut self, entry: &Entry) {
        self.entries += 1;
        let facts = &entry.facts;
        if facts.opened == Some(true) {
            // The reason of a notice says why it was sent in, not why the case is there.
            let notice = entry.event.starts_with("notice.").then_some("notice");
            let reason = notice.or(facts.reason.as_deref()).unwrap_or(UNKNOWN);
            *self.opened.entry(sector(facts)).or_default().entry(reason.to_owned()).or_default() += 1;
        }
        if facts.closed == Some(true) {
            *self.withdrawn.entry(sector(facts)).or_default() += 1;
        }
        if let Some(action) = action(&entry.event) {
            self.decision(action, facts);
        }
        self.redress(entry);
        if let (Some(first), Some(second)) = (&facts.first, &facts.second) {
            self.double_reading(first, second);
        }
    }

    fn decision(&mut self, action: &'static str, facts: &Facts) {
        let sector = sector(facts);
        *self.decisions.entry(sector.clone()).or_default().entry(action.to_owned()).or_default() += 1;
        for article in &facts.articles {
            *self.articles.entry(article.clone()).or_default().entry(action.to_owned()).or_default() += 1;
        }
        let automated = match (facts.automated_decision, facts.automated_detection) {
            (Some(true), _) => "decision",
            (_, Some(true)) => "detection",
            _ => "none",
        };
        *self.automated.entry(automated.to_owned()).or_default() += 1;
        if action == "escalate" {
            return;
        }
        if action == "publish" {
            let (masked, corrected) = (facts.masks.unwrap_or(0) > 0, facts.corrections.unwrap_or(0) > 0);
            self.masked += u64::from(masked);
            self.corrected += u64::from(corrected);
            self.edited += u64::from(masked || corrected);
        }
        if let Some(minutes) = facts.waited_minutes {
            self.waited.entry(sector.clone()).or_default().count(minutes);
        }
        if facts.reason.as_deref().is_some_and(|reason| FIRST_JUDGEMENT.contains(&reason)) {
            self.first_judgement(&sector, action, facts);
        }
    }

    fn first_judgement(&mut self, sector: &str, action: &str, facts: &Facts) {
        let proposal = facts.proposal.as_deref().unwrap_or(UNKNOWN);
        // To publish with places covered is what screening calls `redact`.
        let masked = action == "publish" && facts.masks.unwrap_or(0) > 0;
        let done = if masked { "redact" } else { action };
        *self.proposals.entry(proposal.to_owned()).or_default().entry(done.to_owned()).or_default() += 1;
        self.screened += 1;
        compare(&mut self.screening, &facts.proposed_articles, &facts.articles);
        let Some(band) = &facts.score_band else { return };
        let treatment = self.treatment(sector, band, proposal);
        treatment.decided += 1;
        treatment.refused += u64::from(action == "reject");
        treatment.returned += u64::from(action == "return");
        if let Some(minutes) = facts.waited_minutes {
            treatment.waited.count(minutes);
        }
    }

    fn redress(&mut self, entry: &Entry) {
        let facts = &entry.facts;
        let outcome = facts.outcome.as_deref().unwrap_or(UNKNOWN);
        match entry.event.split_once('.') {
            Some((_, "appealed")) | Some(("appeal", "received")) => {
                *self.appeals.entry(sector(facts)).or_default() += 1;
            }
            Some((_, "hidden")) => {
                let reason = facts.reason.as_deref().unwrap_or(UNKNOWN);
                *self.hidden.entry(reason.to_owned()).or_default() += 1;
            }
            Some(("notice", "received")) => {
                let reason = facts.reason.as_deref().unwrap_or(UNKNOWN);
                *self.notices.entry(reason.to_owned()).or_default() += 1;
            }
            Some(("notice", "decided")) => {
                *self.notices_decided.entry(outcome.to_owned()).or_default() += 1;
            }
            Some(("appeal", "decided")) => {
                *self.appeals_decided.entry(outcome.to_owned()).or_default() += 1;
            }
            _ => {}
        }
        self.reversed += u64::from(facts.reversed == Some(true));
    }

    fn double_reading(&mut self, first: &ReadingFacts, second: &ReadingFacts) {
        let row = self.readings.entry(first.action.clone()).or_default();
        *row.entry(second.action.clone()).or_default() += 1;
        compare(&mut self.readings_articles, &first.articles, &second.articles);
    }
}

fn sector(facts: &Facts) -> String {
    facts.sector.map_or(UNKNOWN, |sector| sector.as_str()).to_owned()
}

/// Counts who of two judges pointed to which article.
fn compare(counts: &mut BTreeMap<String, Agreement>, first: &[String], second: &[String]) {
    for (i, article) in first.iter().enumerate() {
        if first[..i].contains(article) {
            continue;
        }
        let counted = counts.entry(article.clone()).or_default();
        if second.contains(article) { counted.both += 1 } else { counted.first += 1 }
    }
    for (i, article) in second.iter().enumerate() {
        if !first.contains(article) && !second[..i].contains(article) {
            counts.entry(article.clone()).or_default().second += 1;
        }
    }
}
