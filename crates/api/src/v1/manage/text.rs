//! `PUT /api/v1/manage/{token}/text`

use super::Holder;
use crate::shapes::review::Scores;
use crate::shapes::words;
use axum::extract::State;
use domain::ReviewState;
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::{Amendment, Manner, Past};
use utoipa::ToSchema;
use uuid::Uuid;

/// A changed text.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedText {
    /// The new text.
    text: String,
    /// The new scores; the old ones stay where none are given.
    #[schema(value_type = Option<words::Scores>)]
    scores: Option<Scores>,
    /// Whether it only corrects the text. Otherwise, where readers see the review and another one of the same
    /// facility would still come too early, it is an update: they see what it said before beside it.
    #[serde(default)]
    correction: bool,
    /// The newest version that its writer had read, to be told when another one came in between.
    #[serde(default)]
    version: Option<u32>,
}

/// A review with its new version.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct AmendedReview {
    /// Which review.
    id: Uuid,
    /// Where it stands now.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// The new version.
    version: u32,
}

/// Changes a review, or answers a return. An editor reads the new version; what readers see stays
/// until then.
#[utoipa::path(put, path = "/api/v1/manage/{token}/text", operation_id = "amend_review", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")),
request_body = ChangedText, responses(
    (status = 200, description = "The new version waits for an editor", body = AmendedReview),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`state_forbids`, `unchanged`, `changed_meanwhile` or `too_many_versions`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn amend_review(
    State(platform): State<Platform>,
    Holder(writer): Holder,
    Json(changed): Json<ChangedText>,
) -> Result<Json<AmendedReview>, Problem> {
    let amendment = Amendment { text: changed.text, scores: changed.scores };
    let past = if changed.correction { Past::Gone } else { Past::Shown };
    let amended =
        platform.submissions.amend_as(&writer, &amendment, Manner { past, base: changed.version }).await?;
    Ok(Json(amended.into()))
}

impl From<submission::Amended> for AmendedReview {
    fn from(amended: submission::Amended) -> Self {
        Self { id: amended.id.0, status: amended.status, version: amended.version }
    }
}
