//! `GET /api/v1/autocomplete`

use crate::shapes::limit::Limit;
use axum::extract::State;
use http_kit::{Json, Platform, Problem, Query};
use search::SuggestionKind;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Most proposals, and how many where nothing is asked.
type Few = Limit<20, 8>;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Typed {
    /// What was typed so far; the first 200 characters and 12 words count.
    #[serde(default)]
    #[param(required = false, example = "zonne")]
    q: String,
    /// Most proposals.
    #[param(inline)]
    limit: Option<Few>,
}

/// A proposal while typing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Suggestion {
    /// What it leads to: `facility`, `municipality` or `kind`.
    #[schema(value_type = String, example = "facility")]
    kind: SuggestionKind,
    /// Name of the facility or municipality, or the kind as in the register.
    text: String,
    /// The facility, for a facility.
    facility_id: Option<Uuid>,
    /// The facility's slug, for a facility.
    slug: Option<String>,
    /// The facility's municipality, to tell namesakes apart.
    municipality: Option<String>,
    /// Number of facilities it leads to.
    count: u64,
}

/// Proposals, best first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Suggestions {
    /// The proposals.
    items: Vec<Suggestion>,
}

/// Names of facilities, municipalities and kinds that begin with or come near what was typed. A place is
/// found by its postcode and by the names of its parts and of what merged into it.
#[utoipa::path(get, path = "/api/v1/autocomplete", operation_id = "list_completions", tag = "facilities",
params(Typed), responses(
    (status = 200, description = "Proposals, best first; none for less than a letter", body = Suggestions),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 503, description = "`search_unavailable`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_completions(
    State(platform): State<Platform>,
    Query(typed): Query<Typed>,
) -> Result<Json<Suggestions>, Problem> {
    let limit = usize::try_from(typed.limit.unwrap_or_default().get()).unwrap_or(usize::MAX);
    let found = platform.reading.suggest(&typed.q, limit).await?;
    Ok(Json(Suggestions { items: found.into_iter().map(Suggestion::from).collect() }))
}

impl From<search::Suggestion> for Suggestion {
    fn from(found: search::Suggestion) -> Self {
        Self {
            kind: found.kind,
            text: found.text,
            facility_id: found.facility_id.map(|id| id.0),
            slug: found.slug,
            municipality: found.municipality,
            count: found.count,
        }
    }
}
