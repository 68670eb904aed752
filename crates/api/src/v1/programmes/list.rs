//! `GET /api/v1/programmes`

use crate::shapes::programme::Programme;
use axum::extract::State;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Language of the texts: `nl`, `fr` or `en`; `nl` when left out or unknown.
    language: Option<String>,
}

/// The pilot programmes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProgrammeList {
    /// In the order in which they are shown.
    items: Vec<Programme>,
}

/// The pilot programmes with their call, conditions and waves.
#[utoipa::path(get, path = "/api/v1/programmes", operation_id = "list_programmes", tag = "programmes",
params(Wanted), responses((status = 200, description = "The programmes", body = ProgrammeList)))]
pub(crate) async fn list_programmes(
    State(platform): State<Platform>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ProgrammeList>, Problem> {
    let language = wanted.language.as_deref().unwrap_or("nl");
    let submissions = &platform.submissions;
    let shown = |one| Programme::of(one, language, submissions.takes_applications(one));
    Ok(Json(ProgrammeList { items: submissions.programmes().iter().map(shown).collect() }))
}
