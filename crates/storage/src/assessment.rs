//! What the circumstances of a submission say about it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How likely a submission is not what it says it is, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AssessmentRecord {
    /// 0 to 1, as it stands now.
    pub score: f64,
    /// Whether the same person seems to have written about the same facility within the interval,
    /// under the same address or behind another one.
    pub interval_suspicion: bool,
    /// What weighed, the heaviest first.
    pub signals: Vec<SignalRecord>,
    /// What later submissions added, in order of time.
    #[serde(default)]
    pub since: Vec<LaterEvidence>,
    /// The engine and the settings that judged.
    pub engine_version: String,
    /// When it was judged.
    pub assessed_at: DateTime<Utc>,
}

/// One reason for a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignalRecord {
    /// Stable English name, such as `similar_text`.
    pub name: String,
    /// How much it added, in log-odds.
    pub weight: f64,
    /// What was seen, in one Dutch sentence without data of people.
    pub sentence: String,
}

/// A later submission that made this one more suspect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LaterEvidence {
    /// When it came.
    pub at: DateTime<Utc>,
    /// The score before it.
    pub before: f64,
    /// The score after it.
    pub score: f64,
    /// How many linked and suspect ones came since the first, this one included.
    pub linked: u32,
    /// What came since, in one Dutch sentence.
    pub sentence: String,
}
