//! `GET /api/v1/code-of-conduct`

pub(crate) mod versions;

use axum::extract::State;
use chrono::NaiveDate;
use domain::CodeOfConduct;
use domain::conduct::AppliesTo;
use http_kit::{Json, Platform};
use serde::Serialize;
use utoipa::ToSchema;

/// The code of conduct that holds now.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CodeOfConduct)]
pub(crate) struct Code {
    /// Its version.
    #[schema(example = "2026-1")]
    version: String,
    /// The first day on which it holds.
    valid_from: NaiveDate,
    /// The articles, in order.
    articles: Vec<Article>,
}

/// One article. Its code keeps its meaning for ever.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Article {
    /// Its code.
    #[schema(example = "privacy-1")]
    code: String,
    /// Its title.
    title: String,
    /// The rule in plain words.
    text: String,
    /// What it applies to.
    #[schema(value_type = String, example = "both")]
    applies_to: AppliesTo,
}

/// The code of conduct that holds now.
#[utoipa::path(get, path = "/api/v1/code-of-conduct", operation_id = "get_code_of_conduct", tag = "about",
responses(
    (status = 200, description = "The code of conduct", body = Code),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_code_of_conduct(State(platform): State<Platform>) -> Json<Code> {
    Json(Code::from(platform.submissions.rules().code.current()))
}

impl From<&CodeOfConduct> for Code {
    fn from(code: &CodeOfConduct) -> Self {
        let articles = code.articles.iter().map(|article| Article {
            code: article.code.clone(),
            title: article.title.clone(),
            text: article.text.clone(),
            applies_to: article.applies_to,
        });
        Self { version: code.version.clone(), valid_from: code.valid_from, articles: articles.collect() }
    }
}
