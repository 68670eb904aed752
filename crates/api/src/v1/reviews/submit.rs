//! `POST /api/v1/reviews`

use super::ReviewStatus;
use crate::shapes::review::Scores;
use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::FacilityId;
use domain::{Helper, Redacted, Relation};
use http_kit::{Caller, IdempotencyKey, Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::{HelperDraft, ReviewDraft, SubmitterDraft};
use utoipa::ToSchema;
use uuid::Uuid;

/// A review as it comes in.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "facility_id": "01931c7e-5a00-7000-8000-000000000001", "relation": "parent", "experienced_in": "2026-05",
    "scores": {"welcome": 5, "care": 4, "say": null},
    "text": "Mijn dochter gaat er graag naartoe. De begeleiding neemt de tijd om te luisteren.", "language": "nl",
    "submitter": {"first_name": "Jana", "last_name": "Peeters", "email": "jana@voorbeeld.be"},
    "accepts_code_of_conduct": true
}))]
pub(crate) struct NewReview {
    /// The facility, which must take part.
    facility_id: Uuid,
    /// In what relation the writer stands to it.
    #[schema(value_type = words::Relation)]
    relation: Relation,
    /// Month of the experience: not in the future, at most some years ago.
    #[schema(value_type = words::Month)]
    experienced_in: String,
    /// Theme id to score 1 to 5; null is "niet van toepassing". At least one score.
    #[schema(value_type = words::Scores)]
    scores: Scores,
    /// The story; `GET /api/v1/questionnaire` gives its bounds, in graphemes.
    text: String,
    /// Language of the story: `nl`, `fr`, `en` or `de`.
    #[schema(example = "nl")]
    language: String,
    /// Who writes. Never published; kept encrypted.
    submitter: Submitter,
    /// Must be true.
    accepts_code_of_conduct: bool,
    /// Seconds between opening and sending the form in which it was written, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = 240)]
    form_seconds: Option<u32>,
    /// Where somebody else fills it in. The submitter is the person whose experience it is all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    helper: Option<NewHelper>,
    /// The short code of the poster or letter that led to it. It is counted, and not kept with the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "K7PM-3WQX")]
    invitation: Option<String>,
    /// A relationship code, which proves that the writer used the facility and works once. It is kept nowhere: the
    /// review is a confirmed user's, and nothing tells with which code.
    #[serde(default, skip_serializing)]
    #[schema(value_type = Option<String>, nullable = false, example = "4T9X-0K2M-7QWE-8RHD-ZC3N-5VYJ")]
    relationship_code: Option<Redacted<String>>,
}

/// Who fills in a review for somebody else. Nobody asks that person's name.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReviewHelper, example = json!({"by": "family", "from_paper": true, "own_address": false}))]
pub(crate) struct NewHelper {
    /// What kind of helper. Of `staff`, who work for the facility, editors check whether the words are the person's.
    #[schema(value_type = words::Helper)]
    by: Helper,
    /// Whether it is typed over from paper.
    #[serde(default)]
    from_paper: bool,
    /// Whether the address is the helper's. Then the person is known again by the address and the name together, and
    /// one helper can help many.
    #[serde(default)]
    own_address: bool,
}

/// Who writes.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Submitter {
    /// First name, 1 to 100 graphemes.
    #[schema(value_type = String, min_length = 1)]
    first_name: Redacted<String>,
    /// Last name, 1 to 100 graphemes.
    #[schema(value_type = String, min_length = 1)]
    last_name: Redacted<String>,
    /// Address to which the link to confirm goes.
    #[schema(value_type = String, format = Email)]
    email: Redacted<String>,
}

/// Submits a review. It waits until its writer confirms it with the link that goes out by mail.
#[utoipa::path(post, path = "/api/v1/reviews", operation_id = "submit_review", tag = "reviews",
params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,255}$",
    description = "Repeating a call with the same key and body submits nothing twice")),
request_body = NewReview, responses(
    (status = 202, description = "Taken in; the mail is on its way", body = ReviewStatus),
    (status = 409, description = "`facility_not_participating`, `facility_closed`, or `request_in_progress` under \
        the same key", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`, or `idempotency_key_reused` with another body",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn submit_review(
    State(platform): State<Platform>,
    caller: Caller,
    key: Option<IdempotencyKey>,
    Json(review): Json<NewReview>,
) -> Result<(StatusCode, Json<ReviewStatus>), Problem> {
    let key = key.map(|key| review.under(&key)).transpose()?;
    let submitted = platform.submissions.submit(&review.draft(caller), key.as_ref()).await?;
    Ok((StatusCode::ACCEPTED, Json(submitted.into())))
}

impl NewReview {
    /// The key with the request as it was understood: spaces and the order of members do not matter.
    fn under(&self, key: &IdempotencyKey) -> Result<submission::IdempotencyKey, Problem> {
        let request = serde_json::to_vec(self).map_err(|error| Problem::internal(&error))?;
        Ok(submission::IdempotencyKey { key: key.as_str().to_owned(), request: Redacted::new(request) })
    }
}

impl NewReview {
    fn draft(self, caller: Caller) -> ReviewDraft {
        let review = self;
        let Submitter { first_name, last_name, email } = review.submitter;
        ReviewDraft {
            facility: FacilityId(review.facility_id),
            relation: review.relation,
            experienced_in: review.experienced_in,
            scores: review.scores,
            text: review.text,
            language: review.language,
            submitter: SubmitterDraft { first_name, last_name, email },
            accepts_code_of_conduct: review.accepts_code_of_conduct,
            helper: review.helper.map(|helper| HelperDraft {
                by: Some(helper.by),
                from_paper: helper.from_paper,
                own_address: helper.own_address,
            }),
            invitation: review.invitation,
            relationship_code: review.relationship_code,
            circumstances: caller.circumstances(review.form_seconds),
        }
    }
}
