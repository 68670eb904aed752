//! `/gedragscode` and `/gedragscode/{version}`.

use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use domain::CodeOfConduct;
use domain::conduct::AppliesTo;
use http_kit::{Path, Platform, Problem};
use templates::pages::{Article, ConductPage, PastVersion};

/// The code of conduct that holds now, with its history.
pub(crate) async fn page(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let code = platform.submissions.rules().code.current();
    respond::ok(&shown(&platform, &visit, code, true).await?)
}

/// A version that holds or held.
pub(crate) async fn version(
    State(platform): State<Platform>,
    visit: Visit,
    Path(version): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.desk.code_version(&version).await?;
    let current = platform.submissions.rules().code.current().version == version;
    respond::ok(&shown(&platform, &visit, &found.code.code(), current).await?)
}

async fn shown(
    platform: &Platform,
    visit: &Visit,
    code: &CodeOfConduct,
    current: bool,
) -> Result<ConductPage, Problem> {
    let code = visit.language.code_of_conduct(code);
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
        changes: view::conduct::changes(visit.language, found),
    });
    Ok(ConductPage {
        shell: view::public(platform, visit, "/gedragscode"),
        version: code.version.clone(),
        valid_from: code.valid_from,
        current,
        articles: articles.collect(),
        history: past.collect(),
    })
}
