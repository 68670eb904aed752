//! `POST /api/v1/reviews/verify`

use crate::shapes::words;
use axum::extract::State;
use chrono::SecondsFormat;
use domain::{ErrorKind, Redacted, ReviewState};
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::VerifyError;
use utoipa::ToSchema;
use uuid::Uuid;

/// The secret of the link from the mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verification {
    /// What follows `/waardering/bevestig/` in the link.
    #[schema(value_type = String)]
    token: Redacted<String>,
    /// Whether a review that comes too early becomes an update of the earlier one by the same person, with what was
    /// written and scored now. Then `id` is the earlier review's, and so is `manage_url`.
    #[serde(default)]
    as_update: bool,
}

/// A confirmed review.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct VerifiedReview {
    /// Which review.
    id: Uuid,
    /// Where it stands: it waits for an editor.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// The page on which its writer follows and changes it. Whoever has it can do so.
    #[schema(value_type = String, format = "uri")]
    manage_url: Redacted<String>,
    /// With this one may say once, within a day, how easy it was: `POST /api/v1/feedback`. Null where nothing is asked.
    #[schema(value_type = Option<String>)]
    feedback_token: Option<Redacted<String>>,
}

/// Confirms a review with the link from the mail. The link works once.
#[utoipa::path(post, path = "/api/v1/reviews/verify", operation_id = "verify_review", tag = "reviews",
request_body = Verification, responses(
    (status = 200, description = "Confirmed", body = VerifiedReview),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`review_too_early`: `available_from` says from when another review is possible, \
        `amend_url` where the earlier one can be changed, and the link still works: also to verify with `as_update`; \
        then `state_forbids`, `unchanged` or `too_many_versions` of the earlier review", body = Problem,
        content_type = "application/problem+json"),
    (status = 410, description = "`link_used` or `link_expired`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn verify_review(
    State(platform): State<Platform>,
    Json(verification): Json<Verification>,
) -> Result<Json<VerifiedReview>, Problem> {
    let token = verification.token.expose();
    let verified = match verification.as_update {
        true => platform.submissions.verify_or_update(token).await?,
        false => platform.submissions.verify(token).await.map_err(problem)?,
    };
    Ok(Json(VerifiedReview {
        id: verified.id.0,
        status: verified.status,
        manage_url: verified.manage_url,
        feedback_token: verified.question,
    }))
}

fn problem(error: VerifyError) -> Problem {
    match error {
        VerifyError::Rule(error) => error.into(),
        VerifyError::TooEarly { available_from, amend_url } => {
            let day = available_from.format("%d/%m/%Y");
            let detail = format!(
                "Je schreef al een waardering over deze voorziening. Een nieuwe kan vanaf {day}. Je kan je eerdere \
                 waardering wel aanpassen."
            );
            Problem::new(ErrorKind::Conflict, "review_too_early", detail)
                .with("available_from", available_from.to_rfc3339_opts(SecondsFormat::Secs, true))
                .with("amend_url", amend_url.map(Redacted::into_inner))
        }
    }
}
