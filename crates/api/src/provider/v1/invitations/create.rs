//! `POST /api/provider/v1/facilities/{id}/invitations`

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::ids::FacilityId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::BatchDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Posters or letters to hand out.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({"kind": "poster_a4", "language": "nl", "copies": 20, "name": "Onthaal"}))]
pub(crate) struct NewInvitations {
    /// `poster_a4`, `poster_a5` or `letter`.
    #[schema(value_type = InvitationKind, default = "poster_a4")]
    kind: String,
    /// `nl`, `fr` or `en`.
    #[schema(default = "nl", example = "nl")]
    language: String,
    /// How many will be handed out.
    #[schema(minimum = 1, maximum = 5000, default = 1)]
    copies: u32,
    /// What the caller calls them, at most 80 characters; readers never see it.
    #[schema(default = "")]
    name: String,
}

/// What is printed.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "describes a text in the API's description")]
pub(crate) enum InvitationKind {
    /// A poster on A4.
    PosterA4,
    /// A poster on A5.
    PosterA5,
    /// A letter on A4.
    Letter,
}

impl Default for NewInvitations {
    fn default() -> Self {
        let BatchDraft { kind, language, copies, name } = BatchDraft::default();
        Self { kind, language, copies, name }
    }
}

/// Makes posters or letters with a code of their own, by which reviews are counted for them: counted only, nothing
/// leads from them to a review.
#[utoipa::path(post, path = "/api/provider/v1/facilities/{id}/invitations", operation_id = "create_invitations",
tag = "provider", params(("id" = Uuid, Path, description = "The facility")), request_body = NewInvitations,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "What to print", body = Vec<u8>, content_type = "application/pdf"),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`facility_not_participating`, `facility_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_invitations(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<NewInvitations>,
) -> Result<impl IntoResponse, Problem> {
    let NewInvitations { kind, language, copies, name } = given;
    let draft = BatchDraft { kind, language, copies, name };
    let printed = platform.providers.invite(&member, FacilityId(id), &draft).await?;
    let name = format!("attachment; filename=\"{}\"", printed.file_name);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], printed.pdf))
}
