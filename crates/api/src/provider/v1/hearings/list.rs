//! `GET /api/provider/v1/hearings`

use axum::extract::State;
use chrono::{DateTime, Utc};
use http_kit::provider::MemberReader;
use http_kit::{Json, Platform, Problem};
use onboarding::MyHearing;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A very serious text that members see before readers do.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnHearing {
    /// The review.
    review_id: Uuid,
    /// The facility.
    facility_id: Uuid,
    /// The text as readers will see it, with its masks.
    text: String,
    /// Until when it can be answered.
    until: DateTime<Utc>,
    /// What a member answered; null before that. Only editors read it besides.
    said: Option<String>,
    /// Whether the caller may answer now.
    may_say: bool,
}

/// The texts that wait.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnHearings {
    /// Those that are over first come first, at most 50.
    items: Vec<OwnHearing>,
}

impl From<MyHearing> for OwnHearing {
    fn from(mine: MyHearing) -> Self {
        Self {
            review_id: mine.review.0,
            facility_id: mine.facility.id.0,
            text: mine.text.text,
            until: mine.until,
            said: mine.said,
            may_say: mine.may_say,
        }
    }
}

/// The very serious texts about the caller's facilities that will be published.
#[utoipa::path(get, path = "/api/provider/v1/hearings", operation_id = "list_hearings",
tag = "provider", security(("provider_session" = [])), responses(
    (status = 200, description = "The texts", body = OwnHearings),
))]
pub(crate) async fn list_hearings(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
) -> Result<Json<OwnHearings>, Problem> {
    let found = platform.providers.hearings(&member).await?;
    Ok(Json(OwnHearings { items: found.into_iter().map(OwnHearing::from).collect() }))
}
