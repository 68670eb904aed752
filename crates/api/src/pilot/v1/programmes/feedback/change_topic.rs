//! `PUT /api/pilot/v1/programmes/{id}/feedback/topics/{topic}`

use crate::shapes::feedback::{TopicItem, TopicWords};
use axum::extract::State;
use domain::feedback::{TopicAbout, TopicStatus};
use domain::ids::FeedbackTopicId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is said of a topic from now on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedTopic {
    /// The version that was changed.
    version: u32,
    /// One line, 1 to 120 characters.
    title: String,
    /// What it is about.
    #[schema(value_type = crate::shapes::words::TopicAbout)]
    about: TopicAbout,
    /// Where it stands.
    #[schema(value_type = crate::shapes::words::TopicStatus)]
    status: TopicStatus,
    /// Why nothing will be done: required where the status is `declined`, kept only there.
    #[serde(default)]
    reason: String,
}

/// Changes a topic, or where it stands.
#[utoipa::path(put, path = "/api/pilot/v1/programmes/{id}/feedback/topics/{topic}",
operation_id = "change_feedback_topic", tag = "pilot", params(
    ("id" = String, Path, description = "The programme"), ("topic" = Uuid, Path, description = "The topic"),
), request_body = ChangedTopic, security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The topic", body = TopicItem),
    (status = 404, description = "`programme_not_found`, `topic_not_found`", body = Problem,
        content_type = "application/problem+json"),
    (status = 409, description = "`topic_changed`: somebody else changed it meanwhile", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn change_feedback_topic(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path((id, topic)): Path<(String, Uuid)>,
    Json(changed): Json<ChangedTopic>,
) -> Result<Json<TopicItem>, Problem> {
    let ChangedTopic { version, title, about, status, reason } = changed;
    let words = TopicWords { title, about, status, reason };
    let topic = FeedbackTopicId(topic);
    Ok(Json(platform.desk.change_topic(&manager, &id, topic, version, words.into()).await?.into()))
}
