//! `/gedragscode`.

use crate::{respond, view};
use axum::extract::State;
use axum::response::Response;
use domain::conduct::AppliesTo;
use http_kit::{Platform, Problem};
use templates::pages::{Article, ConductPage};

/// The code of conduct that holds now.
pub(crate) async fn page(State(platform): State<Platform>) -> Result<Response, Problem> {
    let code = &platform.submissions.rules().code;
    let articles = code.articles.iter().map(|article| Article {
        code: article.code.clone(),
        title: article.title.clone(),
        text: article.text.clone(),
        for_reviews: article.applies_to != AppliesTo::Reply,
        for_replies: article.applies_to != AppliesTo::Review,
    });
    respond::ok(&ConductPage {
        shell: view::public(&platform, "/gedragscode"),
        version: code.version.clone(),
        valid_from: code.valid_from,
        articles: articles.collect(),
    })
}
