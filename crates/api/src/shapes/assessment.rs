//! What the circumstances of a submission say about it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use storage::AssessmentRecord;
use utoipa::ToSchema;

/// What the circumstances of a submission say about it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Assessment {
    /// How likely the review is not what it says it is, as it stands now.
    #[schema(minimum = 0, maximum = 1)]
    score: f64,
    /// Whether the same person seems to have written about the same facility within the interval, under
    /// the same address or behind another one.
    interval_suspicion: bool,
    /// What weighed, the heaviest first.
    signals: Vec<Signal>,
    /// What later submissions added, in order of time, at most the last 20.
    since: Vec<LaterEvidence>,
    /// The engine and the settings that judged.
    #[schema(example = "2026.2/1-1f0c22ab")]
    engine_version: String,
    /// When it was judged.
    assessed_at: DateTime<Utc>,
}

/// One reason for the score.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AuthenticitySignal)]
pub(crate) struct Signal {
    /// Stable name.
    #[schema(example = "similar_text")]
    name: String,
    /// How much it added, in log-odds.
    weight: f64,
    /// What was seen, in one Dutch sentence.
    sentence: String,
}

/// A later submission that made this one more suspect.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct LaterEvidence {
    /// When it came.
    at: DateTime<Utc>,
    /// The score before it.
    #[schema(minimum = 0, maximum = 1)]
    before: f64,
    /// The score after it.
    #[schema(minimum = 0, maximum = 1)]
    score: f64,
    /// How many linked and suspect ones came since the review, this one included.
    linked: u32,
    /// What came since, in one Dutch sentence.
    sentence: String,
}

impl From<&AssessmentRecord> for Assessment {
    fn from(record: &AssessmentRecord) -> Self {
        let signals = record.signals.iter().map(|signal| Signal {
            name: signal.name.clone(),
            weight: signal.weight,
            sentence: signal.sentence.clone(),
        });
        let since = record.since.iter().map(|later| LaterEvidence {
            at: later.at,
            before: later.before,
            score: later.score,
            linked: later.linked,
            sentence: later.sentence.clone(),
        });
        Self {
            score: record.score,
            interval_suspicion: record.interval_suspicion,
            signals: signals.collect(),
            since: since.collect(),
            engine_version: record.engine_version.clone(),
            assessed_at: record.assessed_at,
        }
    }
}
