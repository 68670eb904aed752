//! `POST /api/v1/notices`

use super::NoticeStatus;
use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::ReviewId;
use domain::{Capacity, NoticeReason, Redacted, RuleError, SubjectKind};
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use submission::{NoticeDraft, NoticeSubject};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a notice is about.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeAbout {
    /// What kind of text.
    #[schema(value_type = words::SubjectKind)]
    kind: SubjectKind,
    /// Which text. It must be public.
    id: Uuid,
}

/// A notice as it comes in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "subject": {"kind": "review", "id": "01931c7e-5a00-7000-8000-000000000001"}, "reason": "privacy",
    "explanation": "In de tweede zin staat de naam van een medewerker.", "email": "nora@voorbeeld.be"
}))]
pub(crate) struct NewNotice {
    /// What it is about.
    subject: NoticeAbout,
    /// Why.
    #[schema(value_type = words::NoticeReason)]
    reason: NoticeReason,
    /// Why, in words: 20 to 4,000 graphemes.
    explanation: String,
    /// Where the link to confirm and the answer go. Kept encrypted. May be left out for `danger` only: then
    /// the notice goes to the editors at once, and nobody can be answered.
    #[schema(value_type = Option<String>, format = Email)]
    email: Option<Redacted<String>>,
    /// Who gives it, at most 100 graphemes. Kept encrypted.
    #[schema(value_type = Option<String>)]
    name: Option<Redacted<String>>,
    /// As what it is given; `reader` when left out.
    #[schema(value_type = Option<words::Capacity>)]
    capacity: Option<Capacity>,
    /// Whether it is given in good faith. Must be true where it is said.
    good_faith: Option<bool>,
    /// The parts of the published text that it points to: pairs of start and end in Unicode scalar values.
    #[schema(example = json!([[12, 25]]))]
    passages: Option<Vec<(u32, u32)>>,
    /// Language of the mails: `nl`, `fr` or `en`; `nl` when left out.
    #[schema(example = "nl")]
    language: Option<String>,
}

/// Gives notice of a published text. It waits until the link that goes out by mail is used.
#[utoipa::path(post, path = "/api/v1/notices", operation_id = "submit_notice", tag = "notices",
request_body = NewNotice, responses(
    (status = 202, description = "Taken in; the mail is on its way", body = NoticeStatus),
    (status = 404, description = "`review_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_public`: it is not or no longer published", body = Problem,
        content_type = "application/problem+json"),
    (status = 429, description = "`too_many_notices` with this address, or `too_many_requests`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn submit_notice(
    State(platform): State<Platform>,
    Json(notice): Json<NewNotice>,
) -> Result<(StatusCode, Json<NoticeStatus>), Problem> {
    let given = platform.submissions.give_notice(&notice.draft()?).await?;
    Ok((StatusCode::ACCEPTED, Json(given.into())))
}

impl NewNotice {
    fn draft(self) -> Result<NoticeDraft, Problem> {
        // Replies cannot be reported before they exist; see the issue of the providers.
        let SubjectKind::Review = self.subject.kind else {
            return Err(RuleError::not_found("review_not_found").into());
        };
        let wide = |offset: u32| usize::try_from(offset).unwrap_or(usize::MAX);
        let passages = self.passages.unwrap_or_default();
        Ok(NoticeDraft {
            subject: NoticeSubject::Review(ReviewId(self.subject.id)),
            reason: self.reason,
            explanation: self.explanation,
            email: self.email.unwrap_or_default(),
            name: self.name.unwrap_or_default(),
            capacity: self.capacity.unwrap_or(Capacity::Reader),
            good_faith: self.good_faith,
            passages: passages.into_iter().map(|(start, end)| (wide(start), wide(end))).collect(),
            language: self.language.unwrap_or_else(|| "nl".to_owned()),
        })
    }
}
