//! `GET /api/editorial/v1/reasons`

use crate::shapes::words;
use axum::extract::State;
use domain::Action;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// For what a text is wanted.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Codes of articles of the code of conduct, with commas between them.
    #[param(example = "privacy-1,tone-1")]
    article: String,
    /// What is decided.
    #[param(value_type = words::Action)]
    action: Action,
    /// The language of the author: `nl`, `fr` or `en`.
    #[param(example = "nl")]
    language: String,
}

/// A text to start from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ReasonText {
    /// What is wrong and what is asked, in plain words; empty for an action that restricts nothing.
    text: String,
    /// The language it is in.
    language: String,
}

/// A text for the author to start from, per article and action.
#[utoipa::path(get, path = "/api/editorial/v1/reasons", operation_id = "get_reasons", tag = "editorial cases",
params(Wanted), security(("editorial_session" = [])), responses(
    (status = 200, description = "The text", body = ReasonText),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_reasons(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ReasonText>, Problem> {
    let articles: Vec<&str> =
        wanted.article.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    let text = platform.desk.reason_text(&editor, &articles, wanted.action, &wanted.language)?;
    Ok(Json(ReasonText { text, language: wanted.language }))
}
