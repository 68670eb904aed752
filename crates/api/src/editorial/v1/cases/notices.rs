//! `GET /api/editorial/v1/cases/{id}/notices`

use crate::shapes::text::Mask;
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::CaseId;
use domain::{AppealOutcome, Appellant, Capacity, MaskedText, NoticeOutcome, NoticeReason, NoticeState};
use http_kit::editor::Reader;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use storage::AppealRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// A text as readers see or saw it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ShownText {
    /// Which version.
    version: u32,
    /// The text.
    text: String,
    /// Where editors covered personal data in it.
    masks: Vec<Mask>,
}

/// A notice. Who gave it is not in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeskNotice {
    /// Its id.
    id: Uuid,
    /// Its number, as whoever gave it was told.
    reference: String,
    /// Where it stands.
    #[schema(value_type = words::NoticeState)]
    status: NoticeState,
    /// Why it was given.
    #[schema(value_type = words::NoticeReason)]
    reason: NoticeReason,
    /// As what.
    #[schema(value_type = words::Capacity)]
    capacity: Capacity,
    /// Why, in words.
    explanation: String,
    /// The parts of the snapshot that it points to.
    passages: Vec<Passage>,
    /// The text as readers saw it when it was given.
    snapshot: ShownText,
    /// Whether readers see another text now.
    changed_since: bool,
    /// Whether a mailbox was proved.
    confirmed_mailbox: bool,
    /// When it was given.
    submitted_at: DateTime<Utc>,
    /// Since when it hides the text, or did.
    hid_at: Option<DateTime<Utc>>,
    /// What came of it.
    #[schema(value_type = Option<words::NoticeOutcome>)]
    outcome: Option<NoticeOutcome>,
    /// When it was answered.
    decided_at: Option<DateTime<Utc>>,
}

/// A part of a text. Offsets count Unicode scalar values.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Passage {
    /// First scalar value.
    start: usize,
    /// First scalar value after it.
    end: usize,
}

/// An appeal about the text of a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeskAppeal {
    /// Its id.
    id: Uuid,
    /// The case in which it is judged.
    case_id: Uuid,
    /// Who disagrees.
    #[schema(value_type = words::Appellant)]
    appellant: Appellant,
    /// With which decision.
    against_decision: Uuid,
    /// Why.
    reason: String,
    /// When it came in.
    opened_at: DateTime<Utc>,
    /// How it ended.
    #[schema(value_type = Option<words::AppealOutcome>)]
    outcome: Option<AppealOutcome>,
    /// When it was decided.
    decided_at: Option<DateTime<Utc>>,
}

/// Everything that people said about the text of a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CaseNotices {
    /// The notices that this case is about, oldest first.
    notices: Vec<DeskNotice>,
    /// Earlier ones about the same text with what came of them, newest first.
    earlier: Vec<DeskNotice>,
    /// Appeals about the text, newest first.
    appeals: Vec<DeskAppeal>,
    /// What readers see, or saw until it was hidden; null where nothing of it was ever public.
    shown: Option<ShownText>,
    /// Whether a notice hides the text until the decision.
    hidden: bool,
}

/// The notices and appeals about the text of a case, with what came of earlier ones.
#[utoipa::path(get, path = "/api/editorial/v1/cases/{id}/notices", operation_id = "list_case_notices",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The notices", body = CaseNotices),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_case_notices(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<CaseNotices>, Problem> {
    let all = platform.desk.notices(&editor, CaseId(id)).await?;
    Ok(Json(CaseNotices {
        notices: all.open.into_iter().map(DeskNotice::from).collect(),
        earlier: all.earlier.into_iter().map(DeskNotice::from).collect(),
        appeals: all.appeals.into_iter().map(DeskAppeal::from).collect(),
        shown: all.shown.map(|(version, text)| ShownText::of(version, text)),
        hidden: all.hidden,
    }))
}

impl ShownText {
    fn of(version: u32, text: MaskedText) -> Self {
        Self { version, masks: Mask::of(&text), text: text.text }
    }
}

impl From<moderation::CaseNotice> for DeskNotice {
    fn from(seen: moderation::CaseNotice) -> Self {
        let notice = seen.notice;
        Self {
            id: notice.id.0,
            reference: seen.reference,
            status: notice.state,
            reason: notice.reason,
            capacity: notice.capacity,
            explanation: notice.explanation,
            passages: notice.passages.into_iter().map(|(start, end)| Passage { start, end }).collect(),
            snapshot: ShownText::of(notice.version, notice.snapshot),
            changed_since: seen.changed_since,
            confirmed_mailbox: notice.reporter_hash.is_some(),
            submitted_at: notice.submitted_at,
            hid_at: notice.hid_at,
            outcome: notice.outcome,
            decided_at: notice.decided_at,
        }
    }
}

impl From<AppealRecord> for DeskAppeal {
    fn from(appeal: AppealRecord) -> Self {
        Self {
            id: appeal.id.0,
            case_id: appeal.case.0,
            appellant: appeal.appellant,
            against_decision: appeal.against.0,
            reason: appeal.reason,
            opened_at: appeal.opened_at,
            outcome: appeal.outcome,
            decided_at: appeal.decided_at,
        }
    }
}
