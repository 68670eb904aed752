//! `GET /api/pilot/v1/organisations`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{Organisation, ProofKind};
use http_kit::pilot::PilotReader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// An enterprise number, the number or the address of a facility that it runs, or words of its name, which may be left
    /// unfinished; at most 200 characters.
    q: Option<String>,
    /// Whether it is proven who acts for them; all of them where this is left out.
    verified: Option<bool>,
}

/// An organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PilotOrganisation {
    /// Its id.
    id: Uuid,
    /// Its enterprise number, ten digits.
    #[schema(example = "0123456749")]
    number: String,
    /// Its name.
    name: String,
    /// How it was proven who acts for it; null while it is not.
    #[schema(value_type = Option<words::ProofKind>)]
    verified_by: Option<ProofKind>,
    /// Since when it is proven.
    verified_at: Option<DateTime<Utc>>,
}

/// Organisations.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PilotOrganisations {
    /// Those for which nothing is proven by number, at most 200, and then those for which it is, the last ones first, at
    /// most 200; with `q` those that fit, by number, at most 50.
    items: Vec<PilotOrganisation>,
}

impl From<Organisation> for PilotOrganisation {
    fn from(found: Organisation) -> Self {
        Self {
            id: found.id.0,
            number: found.number.digits().to_owned(),
            name: found.name,
            verified_by: found.verified.map(|verified| verified.by),
            verified_at: found.verified.map(|verified| verified.at),
        }
    }
}

/// The organisations that run something in the caller's sectors.
#[utoipa::path(get, path = "/api/pilot/v1/organisations", operation_id = "list_organisations", tag = "pilot",
params(Wanted), security(("pilot_session" = [])), responses(
    (status = 200, description = "The organisations", body = PilotOrganisations),
))]
pub(crate) async fn list_organisations(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<PilotOrganisations>, Problem> {
    let all = match wanted.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        Some(q) => platform.providers.find_organisations(&manager, q).await?,
        None => {
            let board = platform.desk.organisation_board(&manager).await?;
            [board.unverified, board.verified].concat()
        }
    };
    let found = all
        .into_iter()
        .filter(|one| wanted.verified.is_none_or(|verified| one.verified.is_some() == verified));
    Ok(Json(PilotOrganisations { items: found.map(PilotOrganisation::from).collect() }))
}
