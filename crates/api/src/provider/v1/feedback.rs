//! `POST /api/provider/v1/feedback`

use crate::shapes::feedback::QuestionAnswer;
use axum::extract::State;
use axum::http::StatusCode;
use domain::feedback::FeedbackMoment;
use http_kit::provider::MemberActor;
use http_kit::{Json, Platform, Problem};

/// Says how easy it was to send a reply in. Nothing of the answer leads to the reply, the member or the organisation.
#[utoipa::path(post, path = "/api/provider/v1/feedback", operation_id = "answer_question_as_member", tag = "provider",
request_body = QuestionAnswer, security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Kept"),
    (status = 404, description = "`question_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`question_answered`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`question_expired`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer_question_as_member(
    State(platform): State<Platform>,
    MemberActor(_member): MemberActor,
    Json(given): Json<QuestionAnswer>,
) -> Result<StatusCode, Problem> {
    platform.submissions.answer_question(&given.draft(FeedbackMoment::Replied)).await?;
    Ok(StatusCode::NO_CONTENT)
}
