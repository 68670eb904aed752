//! `GET` and `PUT /api/pilot/v1/programmes/{id}`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, NaiveDate, Utc};
use domain::Redacted;
use domain::pilot::{ApplicationState, Condition, Programme, ProgrammeEdit, Rule, Wave, Words};
use http_kit::pilot::{PilotActor, PilotReader};
use http_kit::{Json, Path, Platform, Problem};
use moderation::{ProgrammeHistory, ProgrammeVersion};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What a programme says in one language.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProgrammeWords {
    /// Its name, 1 to 120 characters.
    title: String,
    /// Who it is for and what is asked, plain text, 1 to 4,000 characters.
    call: String,
}

/// A group that starts together, in its place.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaveOfProgramme {
    /// When it starts; null where that is not fixed.
    starts: Option<NaiveDate>,
    /// How many applications it has room for.
    places: u32,
}

/// What a condition asks: `kind`, and what belongs to that kind.
#[derive(ToSchema)]
#[schema(example = json!({"kind": "organisers", "at_least": 2}))]
#[expect(dead_code, reason = "stands for the schema of a type of the domain")]
pub(crate) struct AskedCondition {
    /// `applicant`, `locations_in_area`, `income_based_baby_toddler`, `preschool_with_label`, `organisers`,
    /// `local_desk`, `registered_locations` or `charter`.
    kind: String,
    /// Of `applicant`: as what one may apply.
    #[schema(value_type = Option<Vec<words::ApplicantKind>>)]
    one_of: Option<Vec<String>>,
    /// How many at least.
    at_least: Option<u32>,
    /// Of `preschool_with_label`: how many at most.
    at_most: Option<u32>,
}

/// A condition.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConditionOfProgramme {
    /// Stable id within the programme: small letters, digits and underscores.
    #[schema(example = "two_organisers")]
    id: String,
    /// What is asked.
    #[schema(value_type = AskedCondition)]
    asks: Condition,
    /// The phases that it has to be met for.
    #[schema(value_type = Vec<words::ApplicationState>)]
    binds: Vec<ApplicationState>,
    /// The condition in words, in `nl`, `fr` and `en`.
    words: BTreeMap<String, String>,
}

/// What of a programme can be changed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProgrammeContent {
    /// Name and call in `nl`, `fr` and `en`.
    words: BTreeMap<String, ProgrammeWords>,
    /// First day on which one can apply; null where it is open already.
    opens: Option<NaiveDate>,
    /// Last day on which one can apply; null where it has no end.
    closes: Option<NaiveDate>,
    /// When it starts; null where that is not fixed.
    starts: Option<NaiveDate>,
    /// How long somebody takes part, in months.
    months: u32,
    /// How many applications can have a place: never fewer than have one.
    capacity: u32,
    /// Groups that start together, in order. Their places add up to the capacity.
    waves: Vec<WaveOfProgramme>,
    /// The conditions.
    rules: Vec<ConditionOfProgramme>,
}

/// A version of a programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProgrammeVersionItem {
    /// From 1, which is the file that comes with the platform.
    version: u32,
    /// Who wrote it; null of the file.
    #[schema(value_type = Option<String>)]
    made_by: Option<Redacted<String>>,
    /// When; null of the file.
    made_at: Option<DateTime<Utc>>,
    /// Why; null of the file.
    reason: Option<String>,
    /// What it says.
    programme: ProgrammeContent,
}

/// A programme as it holds now, with its versions.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ManagedProgramme {
    /// Its id.
    id: String,
    /// The number of the version that holds: to be sent with a change.
    version: u32,
    /// Whether the caller may change it: whoever manages all of its sectors may.
    may_edit: bool,
    /// How many places are taken.
    taken: u64,
    /// How many applications of the caller's sectors wait for a decision; they are weighed by the conditions that hold
    /// now.
    undecided: u64,
    /// What it says.
    programme: ProgrammeContent,
    /// The versions, newest first, at most 100 and the file.
    versions: Vec<ProgrammeVersionItem>,
}

/// A change of a programme.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedProgramme {
    /// The number of the version that was changed.
    version: u32,
    /// Why, for colleagues.
    reason: String,
    /// What it says.
    programme: ProgrammeContent,
}

impl From<&Programme> for ProgrammeContent {
    fn from(programme: &Programme) -> Self {
        let words = |words: &Words| ProgrammeWords { title: words.title.clone(), call: words.call.clone() };
        let wave = |wave: &Wave| WaveOfProgramme { starts: wave.starts, places: wave.places };
        let rule = |rule: &Rule| ConditionOfProgramme {
            id: rule.id.clone(),
            asks: rule.asks.clone(),
            binds: rule.binds.clone(),
            words: rule.words.clone(),
        };
        Self {
            words: programme.words.iter().map(|(code, said)| (code.clone(), words(said))).collect(),
            opens: programme.opens,
            closes: programme.closes,
            starts: programme.starts,
            months: programme.months,
            capacity: programme.capacity,
            waves: programme.waves.iter().map(wave).collect(),
            rules: programme.rules.iter().map(rule).collect(),
        }
    }
}

impl From<ProgrammeContent> for ProgrammeEdit {
    fn from(content: ProgrammeContent) -> Self {
        let words = |words: ProgrammeWords| Words { title: words.title, call: words.call };
        let wave = |(wave, number): (WaveOfProgramme, u32)| Wave {
            number,
            starts: wave.starts,
            places: wave.places,
        };
        let rule = |rule: ConditionOfProgramme| Rule {
            id: rule.id,
            asks: rule.asks,
            binds: rule.binds,
            words: rule.words,
        };
        Self {
            words: content.words.into_iter().map(|(code, said)| (code, words(said))).collect(),
            opens: content.opens,
            closes: content.closes,
            starts: content.starts,
            months: content.months,
            capacity: content.capacity,
            waves: content.waves.into_iter().zip(1..).map(wave).collect(),
            rules: content.rules.into_iter().map(rule).collect(),
        }
    }
}

impl From<ProgrammeVersion> for ProgrammeVersionItem {
    fn from(version: ProgrammeVersion) -> Self {
        let programme = (&version.programme).into();
        let (made_by, made_at, reason) = match version.made {
            Some((by, at, why)) => (Some(by), Some(at), Some(why)),
            None => (None, None, None),
        };
        Self { version: version.number, made_by, made_at, reason, programme }
    }
}

impl From<ProgrammeHistory> for ManagedProgramme {
    fn from(found: ProgrammeHistory) -> Self {
        Self {
            id: found.programme.id.clone(),
            version: found.number,
            may_edit: found.may_edit,
            taken: found.taken.all,
            undecided: found.undecided,
            programme: (&found.programme).into(),
            versions: found.versions.into_iter().map(ProgrammeVersionItem::from).collect(),
        }
    }
}

/// A programme as it holds now, with its versions.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}", operation_id = "get_programme", tag = "pilot",
params(("id" = String, Path, description = "The programme")), security(("pilot_session" = [])), responses(
    (status = 200, description = "The programme", body = ManagedProgramme),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_programme(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
) -> Result<Json<ManagedProgramme>, Problem> {
    Ok(Json(platform.desk.programme_history(&manager, &id).await?.into()))
}

/// Writes another version of a programme. It holds at once: applications that wait are weighed by its conditions from
/// then on, and what was decided stays.
#[utoipa::path(put, path = "/api/pilot/v1/programmes/{id}", operation_id = "change_programme", tag = "pilot",
params(("id" = String, Path, description = "The programme")), request_body = ChangedProgramme,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The programme", body = ManagedProgramme),
    (status = 403, description = "`programme_of_others`: it is for sectors that are not the caller's too", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`programme_changed`: somebody else changed it meanwhile", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn change_programme(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<String>,
    Json(changed): Json<ChangedProgramme>,
) -> Result<Json<ManagedProgramme>, Problem> {
    let ChangedProgramme { version, reason, programme } = changed;
    platform.desk.edit_programme(&manager, &id, version, programme.into(), &reason).await?;
    Ok(Json(platform.desk.programme_history(&manager, &id).await?.into()))
}
