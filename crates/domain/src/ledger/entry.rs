//! One entry: which audit rows give one, and what it says.

use crate::audit::AuditRow;
use crate::{Sector, belgium};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// What an audit row says that anybody may know. Every field is missing where it says nothing about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Sector of the facility.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// Why the text was on the desk: `new`, `amended`, `resubmitted`, `appeal`, `notice`; for a notice
    /// itself why it was sent in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether this brought a case to the desk that was not there yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened: Option<bool>,
    /// Whether this took a case from the desk that nobody has to decide any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// Articles of the code of conduct that were cited.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// How many places were covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub masks: Option<u64>,
    /// How many small errors of language were corrected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrections: Option<u64>,
    /// In which band the mean of the scores lies: `1-2`, `2-3`, `3-4` or `4-5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score_band: Option<String>,
    /// How long it waited, in minutes of working time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waited_minutes: Option<u64>,
    /// What screening had proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// The articles that screening's findings pointed to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposed_articles: Vec<String>,
    /// Version of the screening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine_version: Option<String>,
    /// Version of the code of conduct.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_version: Option<String>,
    /// Whether automated means helped to find what is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automated_detection: Option<bool>,
    /// Whether automated means took the decision. Never, so far: the field is there to say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automated_decision: Option<bool>,
    /// Whether an earlier decision changed: of an appeal or a notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reversed: Option<bool>,
    /// How an appeal or a notice ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Of a double reading: what the first editor found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<ReadingFacts>,
    /// Of a double reading: what the second editor found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<ReadingFacts>,
}

/// What one of two editors found who read the same text without seeing each other's verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingFacts {
    /// What to do with it.
    pub action: String,
    /// The articles that it breaks.
    #[serde(default)]
    pub articles: Vec<String>,
}

/// An entry, without its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The chain it is in.
    pub chain: u8,
    /// Its number in that chain, from 1.
    pub seq: i64,
    /// The day in Belgium. Not the moment, by which somebody might be recognised.
    pub day: NaiveDate,
    /// What was done, such as `review.published`.
    pub event: String,
    /// What else may be known.
    #[serde(flatten)]
    pub facts: Facts,
    /// Keyed hash of the audit row, in hexadecimal.
    pub commitment: String,
}

/// The kinds of things whose audit rows are told, and what is told of them.
const TEXTS: [&str; 2] = ["review", "reply"];
const OF_TEXTS: [&str; 15] = [
    "verified",
    "amended",
    "appealed",
    "withdrawn",
    "published",
    "returned",
    "rejected",
    "escalated",
    "taken_down",
    "reopened",
    "restored",
    "kept",
    "double_read",
    "return_lapsed",
    "hidden",
];
const OTHERS: [&str; 5] =
    ["notice.received", "notice.decided", "appeal.received", "appeal.decided", "case.readings_differ"];

/// Whether an audit row with this action gives an entry.
pub fn is_public(action: &str) -> bool {
    let of_text =
        action.split_once('.').is_some_and(|(kind, what)| TEXTS.contains(&kind) && OF_TEXTS.contains(&what));
    of_text || OTHERS.contains(&action)
}

impl Entry {
    /// The entry that `row` gives as number `seq` of its chain; nothing for a row that is not told.
    pub fn of(row: &AuditRow, seq: i64, commitment: &[u8; 32]) -> Option<Self> {
        is_public(&row.action).then(|| Self {
            chain: row.chain(),
            seq,
            day: belgium::day(row.at),
            event: row.action.clone(),
            facts: Facts::from_detail(&row.detail),
            commitment: super::hex(commitment),
        })
    }

    /// The line without its hash: what is hashed.
    pub fn body(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        json.strip_suffix('}').unwrap_or_default().to_owned()
    }

    /// The whole line, without an end of line.
    pub fn line(body: &str, hash: &[u8; 32]) -> String {
        format!("{body},\"hash\":\"{}\"}}", super::hex(hash))
    }

    /// The hash of an entry with this body after one with hash `previous`.
    pub fn hash(body: &str, previous: &[u8; 32]) -> [u8; 32] {
        Sha256::new().chain_update(previous).chain_update(body.as_bytes()).finalize().into()
    }
}

impl Facts {
    /// What may be known of an audit row's detail. A value that is not in the form it should have is
    /// left out: what somebody typed, and ids, never pass.
    pub fn from_detail(detail: &str) -> Self {
        let Ok(Value::Object(detail)) = serde_json::from_str(detail) else { return Self::default() };
        Self {
            sector: word(&detail, "sector").and_then(|name| name.parse().ok()),
            reason: word(&detail, "reason"),
            opened: truth(&detail, "opened"),
            closed: truth(&detail, "closed"),
            articles: words(&detail, "articles"),
            masks: number(&detail, "masks"),
            corrections: number(&detail, "corrections"),
            score_band: word(&detail, "score_band"),
            waited_minutes: number(&detail, "waited_minutes"),
            proposal: word(&detail, "proposal"),
            proposed_articles: words(&detail, "proposed_articles"),
            engine_version: word(&detail, "engine_version"),
            code_version: word(&detail, "code_version"),
            automated_detection: truth(&detail, "automated_detection"),
            automated_decision: truth(&detail, "automated_decision"),
            reversed: truth(&detail, "reversed"),
            outcome: word(&detail, "outcome"),
            first: reading(&detail, "first"),
            second: reading(&detail, "second"),
        }
    }
}

fn reading(detail: &Map<String, Value>, key: &str) -> Option<ReadingFacts> {
    let reading = detail.get(key)?.as_object()?;
    Some(ReadingFacts { action: word(reading, "action")?, articles: words(reading, "articles") })
}

fn truth(detail: &Map<String, Value>, key: &str) -> Option<bool> {
    detail.get(key)?.as_bool()
}

fn number(detail: &Map<String, Value>, key: &str) -> Option<u64> {
    detail.get(key)?.as_u64()
}

fn word(detail: &Map<String, Value>, key: &str) -> Option<String> {
    code(detail.get(key)?)
}

fn words(detail: &Map<String, Value>, key: &str) -> Vec<String> {
    let list = detail.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(code).collect()
}

/// A code of ours: lower-case letters, digits and `-_./`, at most 40. No id, and nothing that was typed.
fn code(value: &Value) -> Option<String> {
    let code = value.as_str()?;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte);
    let coded = !code.is_empty() && code.len() <= 40 && code.bytes().all(plain);
    (coded && uuid::Uuid::parse_str(code).is_err()).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AuditId;
    use uuid::Uuid;

    fn row(action: &str, detail: &str) -> AuditRow {
        AuditRow {
            id: AuditId(Uuid::from_u128(1)),
            at: "2026-11-21T23:30:00Z".parse().unwrap(),
            actor_kind: "editor".into(),
            actor_id: Some(Uuid::from_u128(2)),
            action: action.into(),
            subject_kind: "review".into(),
            subject_id: Uuid::from_u128(3),
            detail: detail.into(),
        }
    }

    #[test]
    fn an_entry_tells_the_belgian_day_and_nobody() {
        let id = Uuid::from_u128(77);
        let detail = serde_json::json!({
            "decision": id, "case": id, "version": 1, "articles": ["own-1", id, "Jan Peeters", "privacy-1"],
            "masks": 2, "sector": "childcare", "reason": "Jan zei", "proposal": "publish",
            "engine_version": "2026.2/1-00000000", "score_band": "1-2", "note": "geheim",
        });
        let entry = Entry::of(&row("review.published", &detail.to_string()), 4, &[7; 32]).unwrap();
        let line = Entry::line(&entry.body(), &[1; 32]);
        assert_eq!(entry.facts.articles, ["own-1", "privacy-1"]);
        assert_eq!(entry.day.to_string(), "2026-11-22");
        let private =
            [Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3), id].map(|id| id.to_string());
        for private in private.iter().map(String::as_str).chain(["Jan", "geheim", "note", "editor"]) {
            assert!(!line.contains(private), "{private} is in {line}");
        }
        assert!(
            line.starts_with("{\"chain\":3,\"seq\":4,\"day\":\"2026-11-22\",\"event\":\"review.published\"")
        );
        assert!(line.ends_with("0101\"}"));
    }

    #[test]
    fn only_the_editors_work_is_told() {
        for told in ["review.published", "reply.rejected", "review.double_read", "notice.decided"] {
            assert!(is_public(told), "{told}");
        }
        for kept in
            ["editor.signed_in", "identity.shown", "review.assessed", "signal.opened", "case.claimed", ""]
        {
            assert!(!is_public(kept) && Entry::of(&row(kept, "{}"), 1, &[0; 32]).is_none(), "{kept}");
        }
    }

    #[test]
    fn a_line_reads_back_as_the_entry_also_with_what_a_later_version_adds() {
        let detail =
            r#"{"sector":"elderly","opened":true,"first":{"action":"publish","articles":["own-1"]}}"#;
        let entry = Entry::of(&row("review.verified", detail), 1, &[7; 32]).unwrap();
        let line = Entry::line(&entry.body(), &[1; 32]);
        assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), entry);
        let later = line.replace("{\"chain\"", "{\"weather\":\"rain\",\"chain\"");
        assert_eq!(serde_json::from_str::<Entry>(&later).unwrap(), entry);
    }

    #[test]
    fn a_damaged_detail_gives_a_bare_entry() {
        for detail in ["", "null", "[]", "{\"sector\":3,\"masks\":-1,\"articles\":\"own-1\",\"first\":[]}"] {
            assert_eq!(Facts::from_detail(detail), Facts::default(), "{detail}");
        }
    }
}
