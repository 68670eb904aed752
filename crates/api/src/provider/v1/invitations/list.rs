//! `GET /api/provider/v1/facilities/{id}/invitations`

use super::create::InvitationKind;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::FacilityId;
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::MyBatch;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Posters or letters that were made together.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InvitationBatch {
    /// Its id.
    id: Uuid,
    /// What it is.
    #[schema(value_type = InvitationKind)]
    kind: domain::InvitationKind,
    /// In what language: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
    /// What the member calls it; may be empty.
    name: String,
    /// How many are handed out.
    copies: u32,
    /// The code on it.
    #[schema(example = "K7PM-3WQX")]
    code: String,
    /// Whether the caller made it.
    mine: bool,
    /// How many reviews were sent in with its code and confirmed; null where there are one to four, so that nobody can
    /// guess who wrote.
    reviews: Option<u32>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// Since when its code leads nowhere; null while it works.
    withdrawn_at: Option<DateTime<Utc>>,
}

/// What a facility handed out on paper.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InvitationBatches {
    /// The batches, newest first, at most 100.
    items: Vec<InvitationBatch>,
}

impl From<MyBatch> for InvitationBatch {
    fn from(batch: MyBatch) -> Self {
        Self {
            id: batch.id.0,
            kind: batch.kind,
            language: batch.language,
            name: batch.name,
            copies: batch.copies,
            code: batch.code.to_string(),
            mine: batch.mine,
            reviews: batch.reviews,
            created_at: batch.created_at,
            withdrawn_at: batch.withdrawn_at,
        }
    }
}

/// The posters and letters that a facility handed out.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/invitations", operation_id = "list_own_invitations",
tag = "provider", params(("id" = Uuid, Path, description = "The facility")),
security(("provider_session" = [])), responses(
    (status = 200, description = "The batches", body = InvitationBatches),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_own_invitations(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<InvitationBatches>, Problem> {
    let invited = platform.providers.invited(&member, FacilityId(id)).await?;
    Ok(Json(InvitationBatches { items: invited.batches.into_iter().map(InvitationBatch::from).collect() }))
}
