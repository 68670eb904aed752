//! `POST /api/editorial/v1/bulk`

use crate::shapes::bulk::Bulk;
use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::bulk::{InLanguage, InLanguages};
use domain::ids::CaseId;
use domain::{Action, DecisionDraft};
use http_kit::editor::Actor;
use http_kit::{IdempotencyKey, Json, Platform, Problem};
use moderation::OnceKey;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// One decision on many texts.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBulk {
    /// The cases, each once.
    #[schema(min_items = 1, max_items = 100)]
    cases: Vec<BulkCase>,
    /// What to do with each.
    #[schema(value_type = words::BulkAction)]
    action: Action,
    /// Codes of articles of the code of conduct.
    #[schema(example = json!(["own-1"]))]
    articles: Option<Vec<String>>,
    /// Reasons for each author, at most 4,000 graphemes: in Dutch where authors of other languages have their
    /// own in `in_languages`.
    reasons: Option<String>,
    /// What the authors of another language are told in place of `reasons` and `change`. Who has no language
    /// here is told those.
    in_languages: Option<BulkLanguages>,
    /// The concrete change that is asked of each author, only with `return`.
    change: Option<String>,
    /// Note for colleagues, never shown outside, at most 4,000 graphemes.
    note: Option<String>,
}

/// What authors are told in their own language.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BulkLanguages {
    /// In French.
    fr: Option<BulkWords>,
    /// In English.
    en: Option<BulkWords>,
}

/// What the authors of one language are told.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BulkWords {
    /// The reasons, at most 4,000 graphemes.
    reasons: String,
    /// The concrete change that is asked, only with `return`.
    change: Option<String>,
}

impl From<BulkLanguages> for InLanguages {
    fn from(given: BulkLanguages) -> Self {
        let words = [("fr", given.fr), ("en", given.en)].into_iter();
        words
            .filter_map(|(language, words)| {
                let BulkWords { reasons, change } = words?;
                Some((language.to_owned(), InLanguage { reasons, change: change.unwrap_or_default() }))
            })
            .collect()
    }
}

/// A case to decide together with others.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BulkCase {
    /// Which case.
    id: Uuid,
    /// The version that the editor read.
    #[schema(example = 1)]
    version: u32,
}

/// Takes one decision on many texts. Each is decided by the rules that hold for one, one after the other: the answer
/// says where to see how far it has come. Nobody need hold the cases; what a colleague reads stays theirs.
#[utoipa::path(post, path = "/api/editorial/v1/bulk", operation_id = "create_bulk", tag = "editorial bulk",
params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,255}$",
    description = "Repeating a call with the same key and body decides nothing twice")),
request_body = NewBulk, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "Taken; text by text it takes effect", body = Bulk),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`request_in_progress` under the same key", body = Problem,
        content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`, or `idempotency_key_reused` with another body",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_bulk(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    key: Option<IdempotencyKey>,
    Json(new): Json<NewBulk>,
) -> Result<(StatusCode, Json<Bulk>), Problem> {
    let key = key.map(|key| OnceKey(key.as_str().to_owned()));
    let bulk = platform.desk.decide_many(&editor, &new.into(), key.as_ref()).await?;
    Ok((StatusCode::ACCEPTED, Json(bulk.into())))
}

impl From<NewBulk> for moderation::NewBulk {
    fn from(new: NewBulk) -> Self {
        let cases = new.cases.into_iter();
        Self {
            cases: cases
                .map(|case| moderation::BulkCase { id: CaseId(case.id), version: case.version })
                .collect(),
            draft: DecisionDraft {
                articles: new.articles.unwrap_or_default(),
                reasons: new.reasons.unwrap_or_default(),
                change: new.change.unwrap_or_default(),
                note: new.note.unwrap_or_default(),
                ..DecisionDraft::new(0, new.action)
            },
            in_languages: new.in_languages.map(InLanguages::from).unwrap_or_default(),
        }
    }
}
