//! What an organisation runs: facilities are added, or taken away.

use super::super::signed_in::AtPilots;
use super::refused;
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{FacilityId, OrganisationId};
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem};

/// Adds facilities: 303 to the page; 409 or 422 with what was typed.
pub(crate) async fn add(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "facilities"].contains(&name))?;
    let typed = fields.text("facilities");
    match platform.providers.add_facilities(&at.0, id, &lines(typed)).await {
        Ok(_) => respond::see_other(&format!("/piloot/organisatie/{id}?gedaan=voorzieningen")),
        Err(refusal) => refused(&platform, &at.0, id, refusal, |page| page.typed = typed.to_owned()).await,
    }
}

/// Takes one away: 303 to the page; 409 where it is the last one.
pub(crate) async fn release(
    State(platform): State<Platform>,
    at: AtPilots,
    Path((id, facility)): Path<(OrganisationId, FacilityId)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD)?;
    match platform.providers.release_facility(&at.0, id, facility).await {
        Ok(()) => respond::see_other(&format!("/piloot/organisatie/{id}?gedaan=voorziening-weg")),
        Err(refusal) => refused(&platform, &at.0, id, refusal, |_| ()).await,
    }
}

/// What was typed, one facility on a line.
pub(super) fn lines(typed: &str) -> Vec<String> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
