//! `GET /api/v1/notices/track/{token}`

use crate::shapes::decision::{CitedArticle, cited};
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{AppealOutcome, NoticeOutcome, NoticeReason, NoticeState, Redacted};
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use submission::FollowedNotice;
use utoipa::ToSchema;
use uuid::Uuid;

/// The appeal of whoever gave a notice.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct OwnAppeal {
    /// When it came in.
    opened_at: DateTime<Utc>,
    /// How it ended.
    #[schema(value_type = Option<words::AppealOutcome>)]
    outcome: Option<AppealOutcome>,
    /// When it was decided.
    decided_at: Option<DateTime<Utc>>,
}

/// A notice as whoever gave it sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TrackedNotice {
    /// Which notice.
    id: Uuid,
    /// Its number, for questions about it.
    #[schema(example = "M-1A2B3C4D")]
    reference: String,
    /// Where it stands.
    #[schema(value_type = words::NoticeState)]
    status: NoticeState,
    /// Why it was given.
    #[schema(value_type = words::NoticeReason)]
    reason: NoticeReason,
    /// Which facility the text is about.
    facility_id: Uuid,
    /// When it was given.
    submitted_at: DateTime<Utc>,
    /// When it was confirmed.
    confirmed_at: Option<DateTime<Utc>>,
    /// When it was decided.
    decided_at: Option<DateTime<Utc>>,
    /// What came of it.
    #[schema(value_type = Option<words::NoticeOutcome>)]
    outcome: Option<NoticeOutcome>,
    /// What the editor wrote; may be empty.
    message: String,
    /// The articles of the code of conduct that the decision cites.
    articles: Vec<CitedArticle>,
    /// Until when the outcome can be brought before another editor; null when it cannot.
    appeal_until: Option<DateTime<Utc>>,
    /// The appeal, once there is one.
    appeal: Option<OwnAppeal>,
}

/// How a notice stands.
#[utoipa::path(get, path = "/api/v1/notices/track/{token}", operation_id = "get_notice", tag = "notices",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "The notice", body = TrackedNotice),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_notice(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<Json<TrackedNotice>, Problem> {
    let follower = platform.submissions.follower(token.expose()).await?;
    let followed = platform.submissions.followed(&follower).await?;
    let articles = cited(&platform.submissions.rules().code, &followed.articles);
    Ok(Json(TrackedNotice::of(followed, articles)))
}

impl TrackedNotice {
    fn of(followed: FollowedNotice, articles: Vec<CitedArticle>) -> Self {
        let notice = followed.notice;
        Self {
            id: notice.id.0,
            reference: followed.reference,
            status: notice.state,
            reason: notice.reason,
            facility_id: notice.facility.0,
            submitted_at: notice.submitted_at,
            confirmed_at: notice.confirmed_at,
            decided_at: notice.decided_at,
            outcome: notice.outcome,
            message: notice.message,
            articles,
            appeal_until: followed.appeal_until,
            appeal: followed.appeal.map(|appeal| OwnAppeal {
                opened_at: appeal.opened_at,
                outcome: appeal.outcome,
                decided_at: appeal.decided_at,
            }),
        }
    }
}
