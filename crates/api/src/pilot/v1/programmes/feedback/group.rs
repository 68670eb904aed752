//! `PUT /api/pilot/v1/programmes/{id}/feedback/answers/{answer}/topic`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{FeedbackId, FeedbackTopicId};
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Under which topic an answer goes.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FeedbackGroup {
    /// A topic of the programme; null for none.
    topic_id: Option<Uuid>,
}

/// Groups an answer under a topic, or under none.
#[utoipa::path(put, path = "/api/pilot/v1/programmes/{id}/feedback/answers/{answer}/topic",
operation_id = "choose_feedback_topic", tag = "pilot", params(
    ("id" = String, Path, description = "The programme"), ("answer" = Uuid, Path, description = "The answer"),
), request_body = FeedbackGroup, security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Done"),
    (status = 404, description = "`programme_not_found`, `feedback_not_found`, also for one of another sector",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn choose_feedback_topic(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path((id, answer)): Path<(String, Uuid)>,
    Json(group): Json<FeedbackGroup>,
) -> Result<StatusCode, Problem> {
    let topic = group.topic_id.map(FeedbackTopicId);
    platform.desk.group_feedback(&manager, &id, FeedbackId(answer), topic).await?;
    Ok(StatusCode::NO_CONTENT)
}
