//! `/inspectie/maand`: what a month adds up to.

use super::signed_in::AtInspectorate;
use crate::respond;
use crate::view::{LANGUAGE, signals};
use axum::extract::State;
use axum::response::Response;
use domain::suppressed::LEAST;
use http_kit::{Platform, Problem, Query};
use serde::Deserialize;
use templates::Speak;
use templates::forms::Choice;
use templates::pages::InspectorateMonthPage;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    maand: Option<String>,
}

/// The month that is asked, or the one that is going on; 422 for what is none.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtInspectorate(inspector): AtInspectorate,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let months = platform.desk.inspectorate_months();
    let month = wanted.maand.or_else(|| months.first().cloned()).unwrap_or_default();
    let found = platform.desk.inspectorate_month(&inspector, &month).await?;
    let choice = |one: &String| Choice::new(one.as_str(), LANGUAGE.month(one), &month);
    let decisions = found.decisions.iter().map(|one| (one.sector, [one.published, one.refused]));
    respond::ok(&InspectorateMonthPage {
        shell: signals::inspectorate(&platform, &inspector, "/inspectie/maand"),
        months: months.iter().map(choice).collect(),
        decisions: decisions.collect(),
        month: found.month,
        going_on: found.going_on,
        signals: [found.handed_over, found.received],
        median_minutes: found.median_minutes,
        sectors: found.sectors,
        provinces: found.provinces,
        kinds: found.kinds,
        least: LEAST,
    })
}
