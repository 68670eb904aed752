//! `POST /api/pilot/v1/programmes/{id}/feedback/topics`

use crate::shapes::feedback::{TopicItem, TopicWords};
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};

/// Adds a topic that answers can be grouped under.
#[utoipa::path(post, path = "/api/pilot/v1/programmes/{id}/feedback/topics", operation_id = "create_feedback_topic",
tag = "pilot", params(("id" = String, Path, description = "The programme")), request_body = TopicWords,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "The topic", body = TopicItem),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_feedback_topic(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<String>,
    Json(words): Json<TopicWords>,
) -> Result<(StatusCode, Json<TopicItem>), Problem> {
    let topic = platform.desk.add_topic(&manager, &id, words.into()).await?;
    Ok((StatusCode::CREATED, Json(topic.into())))
}
