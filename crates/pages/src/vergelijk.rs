//! `/vergelijk?v=SLUG&v=SLUG`: up to four facilities side by side. The list lives in the address.

use crate::view::{self, compare};
use crate::visit::Visit;
use crate::{address::Address, respond};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use http_kit::{Platform, Problem, Query};
use serde::Deserialize;
use submission::MOST_COMPARED;
use templates::pages::ComparePage;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    v: Vec<String>,
}

/// The comparison. What does not exist (404) or is too much (422) is said on the page, above the others.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let reading = &platform.reading;
    let compared = reading.compare(&wanted.v).await?;
    let slugs: Vec<String> = compared.views.iter().map(|view| view.facility.slug.clone()).collect();
    let status = match (compared.left_out, compared.unknown.is_empty()) {
        (0, true) => StatusCode::OK,
        (0, false) => StatusCode::NOT_FOUND,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let more = || Address::new("/").with("vergelijk", slugs.join(",")).href();
    let questionnaire = visit.language.questionnaire(reading.questionnaire());
    let columns = compared.views.iter().map(|shown| compare::column(shown, &slugs, &questionnaire)).collect();
    let page = ComparePage {
        shell: view::public(&platform, &visit, "/vergelijk"),
        columns,
        more: (slugs.len() < MOST_COMPARED).then(more),
        unknown: compared.unknown,
        left_out: compared.left_out as u64,
        minimum: u64::from(reading.scoring().rules().minimum),
    };
    respond::with(status, &page)
}
