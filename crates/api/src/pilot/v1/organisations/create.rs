//! `POST /api/pilot/v1/organisations`

use super::get::{FullPilotOrganisation, full};
use super::invite_owner::FirstOwner;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Platform, Problem};
use onboarding::{FoundingRefused, OrganisationDraft};
use serde::Deserialize;
use utoipa::ToSchema;

/// An organisation to take up.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOrganisation {
    /// Its enterprise number; the last two digits check the others.
    #[schema(example = "0123.456.749")]
    number: String,
    /// Its name, 1 to 200 characters.
    #[schema(example = "vzw De Verzonnen Linde")]
    name: String,
    /// The facilities that it runs, 1 to 500, in the caller's sectors: each by its number in the register or by the name
    /// at the end of the address of its page.
    facilities: Vec<String>,
    /// Its first owner, who gets a mail.
    owner: FirstOwner,
    /// Whether the caller knows who acts for the organisation: it is a verified one at once.
    #[serde(default)]
    vouched: bool,
    /// How the caller knows that: 10 to 1,000 characters, sealed. Left out where it is not vouched for.
    #[serde(default)]
    reason: Option<String>,
}

/// Takes up an organisation with the facilities that it runs, and invites its first owner with a mail whose link works
/// once, for fourteen days: all of it or nothing. A 409 `organisation_known` names the organisation that has the number
/// in `organisation`, and whether it has an owner in `has_owner`, where the caller may see it.
#[utoipa::path(post, path = "/api/pilot/v1/organisations", operation_id = "create_organisation", tag = "pilot",
request_body = NewOrganisation, security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "The organisation", body = FullPilotOrganisation),
    (status = 409, description = "`organisation_known`; `facility_taken`: another organisation runs one of the facilities",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_organisation(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Json(given): Json<NewOrganisation>,
) -> Result<(StatusCode, Json<FullPilotOrganisation>), Problem> {
    let NewOrganisation { number, name, facilities, owner, vouched, reason } = given;
    let (owner, reason) = (owner.into(), reason.unwrap_or_default());
    let draft = OrganisationDraft { number, name, facilities, owner, vouched, reason };
    let id = platform.providers.found_organisation(&manager, &draft).await.map_err(problem)?;
    Ok((StatusCode::CREATED, Json(full(&platform, &manager, id).await?)))
}

fn problem(refused: FoundingRefused) -> Problem {
    let problem = Problem::from(refused.error);
    match refused.known {
        Some((id, owned)) => problem.with("organisation", id.to_string()).with("has_owner", owned),
        None => problem,
    }
}
