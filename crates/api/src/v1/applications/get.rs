//! `GET /api/v1/applications/{token}`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::Redacted;
use domain::pilot::ApplicationState;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An application as its applicant sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnApplication {
    /// Its id.
    id: Uuid,
    /// The programme.
    programme: String,
    /// Name of the organisation.
    applicant_name: String,
    /// Where it stands.
    #[schema(value_type = words::ApplicationState)]
    status: ApplicationState,
    /// The wave that it is in; null before it is selected.
    wave: Option<u32>,
    /// When it was sent.
    created_at: DateTime<Utc>,
    /// Since when it stands there.
    moved_at: DateTime<Utc>,
    /// Names of the locations that take part.
    locations: Vec<String>,
    /// Whether it can be taken back.
    can_withdraw: bool,
}

/// The own application.
#[utoipa::path(get, path = "/api/v1/applications/{token}", operation_id = "get_own_application",
tag = "programmes", params(("token" = String, Path, description = "The secret of the link in every mail about it")),
responses(
    (status = 200, description = "The application", body = OwnApplication),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_own_application(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<Json<OwnApplication>, Problem> {
    let applicant = platform.submissions.applicant(token.expose()).await?;
    let own = platform.submissions.own_application(&applicant).await?;
    Ok(Json(OwnApplication {
        id: own.id.0,
        programme: own.programme,
        applicant_name: own.applicant_name,
        status: own.state,
        wave: own.wave,
        created_at: own.created_at,
        moved_at: own.moved_at,
        locations: own.locations,
        can_withdraw: own.can_withdraw,
    }))
}
