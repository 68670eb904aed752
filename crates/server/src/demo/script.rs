//! What happens in the demo's history, from `corpus/demo/`: `reviews.jsonl` is made by
//! `tools/make_demo.py`, `campaign.jsonl` is a small invented campaign, written by hand.

use anyhow::{Context, Result};
use chrono::{DateTime, Months, TimeDelta, Utc};
use domain::{Redacted, Redaction, Relation};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::IpAddr;
use submission::Circumstances;

const REVIEWS: &str = include_str!("../../../../corpus/demo/reviews.jsonl");
const CAMPAIGN: &str = include_str!("../../../../corpus/demo/campaign.jsonl");

/// One review of the history: what is submitted, and what becomes of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its id in the corpus.
    pub id: String,
    /// Key of the facility in the register.
    pub facility: String,
    /// How long before the end of the history it is submitted, in days.
    pub days_before: f64,
    /// First name of an invented person.
    pub first_name: String,
    /// Last name of an invented person.
    pub last_name: String,
    /// Address that reaches nobody.
    pub email: String,
    /// Relation to the facility.
    pub relation: Relation,
    /// Theme id to score.
    pub scores: BTreeMap<String, Option<u8>>,
    /// The story.
    pub text: String,
    /// Its language.
    pub language: String,
    /// What a demo editor does.
    pub outcome: Outcome,
    /// Articles the editor cites.
    #[serde(default)]
    pub articles: Vec<String>,
    /// What the editor covers.
    #[serde(default)]
    pub redactions: Vec<Redaction>,
    /// What a senior editor does with what was escalated.
    #[serde(default)]
    pub senior: Option<Outcome>,
    /// What the writer does afterwards.
    #[serde(default)]
    pub then: Option<Then>,
    /// The address that it is sent from, of a range for documentation; a network of its own where none is
    /// given.
    #[serde(default)]
    pub network: Option<IpAddr>,
    /// How long the form was open, in seconds; as long as it takes to write so much where none is given.
    #[serde(default)]
    pub form_seconds: Option<u32>,
}

/// What an editor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Publish,
    Return,
    Reject,
    Escalate,
    /// Nothing yet: it waits in the queue.
    Wait,
}

/// What the writer does after the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    Amend,
    Withdraw,
    Appeal,
}

/// A moment of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Submit,
    Verify,
    Decide,
    SeniorDecide,
    Then,
    DecideAgain,
}

/// When, which entry, what.
pub type Moment = (DateTime<Utc>, usize, Step);

/// The entries, and what happens to them in order of time.
pub fn history(end: DateTime<Utc>) -> Result<(Vec<Entry>, Vec<Moment>)> {
    let entries: Vec<Entry> = REVIEWS
        .lines()
        .chain(CAMPAIGN.lines())
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .context("corpus/demo/")?;
    let mut moments = Vec::new();
    for (i, entry) in entries.iter().enumerate() {
        let submitted = end - TimeDelta::seconds((entry.days_before * 86_400.0) as i64);
        // Nothing random: an entry's place in the file decides how quick people are.
        let minutes = |from: i64, to: i64| TimeDelta::minutes(from + (i as i64 * 7919) % (to - from));
        let verified = submitted + minutes(2, 40);
        let decided = verified + minutes(60, 2400);
        moments.push((submitted, i, Step::Submit));
        moments.push((verified, i, Step::Verify));
        if entry.outcome != Outcome::Wait {
            moments.push((decided, i, Step::Decide));
        }
        if entry.senior.is_some_and(|outcome| outcome != Outcome::Wait) {
            moments.push((decided + minutes(120, 2000), i, Step::SeniorDecide));
        }
        if let Some(then) = entry.then {
            let after = decided + minutes(600, 9000);
            moments.push((after, i, Step::Then));
            if then == Then::Amend {
                moments.push((after + minutes(60, 2000), i, Step::DecideAgain));
            }
        }
    }
    // What would lie in the future has not happened.
    moments.retain(|(at, _, _)| *at < end);
    moments.sort();
    Ok((entries, moments))
}

/// Browsers of invented people.
const DEVICES: [&str; 5] = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; SM-A556B) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
];

impl Entry {
    /// Under what circumstances it is sent. Nothing random: the same person has the same network and
    /// device. The networks are of 3fff::/20 (RFC 9637), which nobody has, spread over some operators.
    pub fn circumstances(&self) -> Circumstances {
        let person = self.email.bytes().fold(7_u16, |hash, byte| hash.wrapping_mul(31) ^ u16::from(byte));
        let own = IpAddr::from([0x3fff, person % 12, person, 0, 0, 0, 0, 1]);
        let device = DEVICES.get(usize::from(person) % DEVICES.len()).copied().unwrap_or_default();
        let writing = u32::try_from(self.text.len() / 4).unwrap_or(u32::MAX);
        Circumstances {
            network: Some(Redacted::new(self.network.unwrap_or(own))),
            device: Some(Redacted::new(device.to_owned())),
            form_seconds: Some(self.form_seconds.unwrap_or(50 + writing + u32::from(person % 97))),
            invited: false,
        }
    }

    /// The month of the experience: that of the submission or one of the two before it.
    pub fn experienced_in(&self, submitted: DateTime<Utc>) -> String {
        let back = Months::new(u32::try_from(self.text.len() % 3).unwrap_or(0));
        (submitted - back).format("%Y-%m").to_string()
    }
}
