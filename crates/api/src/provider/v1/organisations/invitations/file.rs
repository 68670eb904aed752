//! `POST /api/provider/v1/organisations/{id}/invitations/list`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::OrganisationId;
use http_kit::provider::MemberActor;
use http_kit::{Csv, Json, Path, Platform, Problem, Query};
use onboarding::ListInvited;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How to treat rows that are wrong.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListInvitation {
    /// Whether to invite those of the right rows although others are wrong.
    only_right: bool,
}

/// What became of a list.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct MemberListInvited {
    /// How many were invited.
    invited: usize,
    /// How many rows were wrong and left out.
    skipped: usize,
}

impl From<ListInvited> for MemberListInvited {
    fn from(done: ListInvited) -> Self {
        Self { invited: done.invited, skipped: done.skipped }
    }
}

/// Invites everybody on a list in one transaction: a CSV file with `;`, `,` or tabs, at most 300 rows and 40,000
/// bytes, whose first line names the columns `naam`, `e-mail`, `taal`, `rol` and `functie`, in any order. The name may
/// be missing. While a row is wrong nobody is invited, unless `only_right` says so; `errors` then names each field as
/// `/rows/LINE/FIELD`, with the line of the file, among them addresses that stand twice on the list
/// (`double_in_list`), are a member (`already_member`) or were invited (`already_invited`).
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/invitations/list",
operation_id = "invite_member_list", tag = "provider",
params(("id" = Uuid, Path, description = "The organisation"), ListInvitation),
request_body(content = String, content_type = "text/csv", description = "The list"),
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Invited", body = MemberListInvited),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`too_many_members`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn invite_member_list(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path(id): Path<Uuid>,
    Query(how): Query<ListInvitation>,
    Csv(file): Csv,
) -> Result<(StatusCode, Json<MemberListInvited>), Problem> {
    let done =
        platform.providers.invite_member_list(&owner, OrganisationId(id), &file, how.only_right).await?;
    Ok((StatusCode::CREATED, Json(done.into())))
}
