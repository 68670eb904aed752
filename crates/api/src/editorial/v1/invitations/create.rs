//! `POST /api/editorial/v1/invitations`

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::{Redacted, Role, Sector};
use http_kit::editor::Actor;
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Whom to invite and as what.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewInvitation {
    /// Name for colleagues, at most 100 graphemes.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String, example = "noor@voorbeeld.be")]
    email: Redacted<String>,
    /// What the invited will be.
    #[schema(value_type = words::Role)]
    role: Role,
    /// Limited to these sectors; none stands for all of them.
    #[schema(value_type = Option<Vec<words::Sector>>)]
    sectors: Option<Vec<Sector>>,
}

/// An invitation that was sent.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Invited {
    /// The invitation.
    id: Uuid,
}

impl From<NewInvitation> for moderation::NewInvitation {
    fn from(new: NewInvitation) -> Self {
        Self { name: new.name, email: new.email, role: new.role, sectors: new.sectors.unwrap_or_default() }
    }
}

/// Invites somebody by mail, with a link that works once, for seven days.
#[utoipa::path(post, path = "/api/editorial/v1/invitations", operation_id = "invite_editor",
tag = "editorial team", request_body = NewInvitation, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Invited", body = Invited),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`editor_exists`, or `invitation_open`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn invite_editor(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Json(new): Json<NewInvitation>,
) -> Result<(StatusCode, Json<Invited>), Problem> {
    let id = platform.desk.invite(&editor, &new.into()).await?;
    Ok((StatusCode::CREATED, Json(Invited { id: id.0 })))
}
