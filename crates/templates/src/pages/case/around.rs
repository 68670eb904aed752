//! What surrounds a case: who wrote, by pseudonym; the facility; earlier versions, decisions and readings.

use crate::DiffPiece;
use crate::pages::ArticleRef;
use chrono::{DateTime, Utc};
use domain::ReviewState;

/// What is known of the submitter without knowing who it is.
#[derive(Clone, Debug)]
pub struct SubmitterContext {
    /// The pseudonym, short.
    pub pseudonym: String,
    /// Other reviews, newest first.
    pub history: Vec<HistoryRow>,
    /// What points to the same hand behind another address, a sentence each with how much it weighs, in
    /// log-odds.
    pub aliases: Vec<String>,
    /// Texts that resemble this one, the most similar first.
    pub similar: Vec<SimilarRow>,
    /// How many texts it was compared with.
    pub compared: u64,
}

/// A text that resembles the one of the case.
#[derive(Clone, Debug)]
pub struct SimilarRow {
    /// The facility's name.
    pub facility_name: String,
    /// How much of both is the same, from 0 to 1.
    pub share: f64,
    /// Whether it is by the same submitter.
    pub same_submitter: bool,
    /// When it came in.
    pub submitted_at: DateTime<Utc>,
    /// Where it stands.
    pub state: ReviewState,
}

/// A theme's score beside the facility's.
#[derive(Clone, Debug)]
pub struct ScoreRow {
    /// The theme.
    pub name: String,
    /// The score in this review; none when it was not given.
    pub score: Option<u8>,
    /// The mean in the facility's public reviews; none when nobody scored it.
    pub mean: Option<f64>,
    /// How many public reviews scored it.
    pub count: u32,
}

/// What changed from one version to the next.
#[derive(Clone, Debug)]
pub struct VersionDiff {
    /// The older version.
    pub from: u32,
    /// The newer version.
    pub to: u32,
    /// When the newer one came in.
    pub at: DateTime<Utc>,
    /// What differs.
    pub pieces: Vec<DiffPiece>,
}

/// What one of two editors would decide, for the senior editor who decides between them.
#[derive(Clone, Debug)]
pub struct SeenReading {
    /// Who, by name.
    pub editor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub action: String,
    /// On which articles.
    pub articles: Vec<ArticleRef>,
    /// The reasons for the submitter; may be empty.
    pub reasons: String,
    /// The note for colleagues; may be empty.
    pub note: String,
}

/// Who wrote, shown once to an editor who gave a reason.
#[derive(Clone, Debug)]
pub struct ShownIdentity {
    /// First and last name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// Another review by the same submitter.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// The facility's name.
    pub facility_name: String,
    /// Whether it is the same facility.
    pub same_facility: bool,
    /// When it came in.
    pub submitted_at: DateTime<Utc>,
    /// Where it stands.
    pub state: ReviewState,
    /// Whole days from it to the review of this case; below 0 when it came later.
    pub days_before: i64,
    /// The mean of its scores, 1 to 5.
    pub score: Option<f64>,
}

/// An earlier decision.
#[derive(Clone, Debug)]
pub struct PastDecision {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name.
    pub editor: String,
    /// `publish`, `return`, `reject` or `escalate`.
    pub action: String,
    /// The version that was judged.
    pub version: u32,
    /// The articles that were cited.
    pub articles: Vec<ArticleRef>,
    /// The reasons for the submitter; may be empty.
    pub reasons: String,
    /// The note for colleagues; may be empty.
    pub note: String,
}
