//! `POST /api/v1/feedback`

use crate::shapes::feedback::QuestionAnswer;
use axum::extract::State;
use axum::http::StatusCode;
use domain::feedback::FeedbackMoment;
use http_kit::{Json, Platform, Problem};

/// Says how easy it was to send a review in. Nothing of the answer leads to the review or its writer: only the
/// programme, the sector, the language, the score, the day and what was written, sealed, are kept.
#[utoipa::path(post, path = "/api/v1/feedback", operation_id = "answer_question", tag = "reviews",
request_body = QuestionAnswer, responses(
    (status = 204, description = "Kept"),
    (status = 404, description = "`question_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`question_answered`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`question_expired`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer_question(
    State(platform): State<Platform>,
    Json(given): Json<QuestionAnswer>,
) -> Result<StatusCode, Problem> {
    platform.submissions.answer_question(&given.draft(FeedbackMoment::Submitted)).await?;
    Ok(StatusCode::NO_CONTENT)
}
