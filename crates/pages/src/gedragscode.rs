//! `/gedragscode` and `/gedragscode/{version}`.

use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use domain::CodeOfConduct;
use domain::conduct::AppliesTo;
use http_kit::{Path, Platform, Problem};
use templates::pages::{Article, ConductPage, PastVersion};

/// The code of conduct that holds now, with its history.
pub(crate) async fn page(State(platform): State<Platform>) -> Result<Response, Problem> {
    let code = platform.submissions.rules().code.current();
    respond::ok(&shown(&platform, code, true).await?)
}

/// A version that holds or held.
pub(crate) async fn version(
    State(platform): State<Platform>,
    Path(version): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.desk.code_version(&version).await?;
    let current = platform.submissions.rules().code.current().version == version;
    respond::ok(&shown(&platform, &found.code.code(), current).await?)
}

async fn shown(platform: &Platform, code: &CodeOfConduct, current: bool) -> Result<ConductPage, Problem> {
    let articles = code.articles.iter().map(|article| Article {
        code: article.code.clone(),
        title: article.title.clone(),
        text: article.text.clone(),
        for_reviews: article.applies_to != AppliesTo::Reply,
        for_replies: article.applies_to != AppliesTo::Review,
    });
    let history = platform.desk.code_history().await?;
    let past = history.iter().map(|found| PastVersion {
        version: found.code.version.clone().unwrap_or_default(),
        valid_from: found.code.valid_from,
        summary: found.code.summary.clone(),
        changes: view::conduct::changes(found),
    });
    Ok(ConductPage {
        shell: view::public(platform, "/gedragscode"),
        version: code.version.clone(),
        valid_from: code.valid_from,
        current,
        articles: articles.collect(),
        history: past.collect(),
    })
}
