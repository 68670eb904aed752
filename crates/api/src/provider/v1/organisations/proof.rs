//! `/api/provider/v1/organisations/{id}/proof`: proving who acts for an organisation.

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use domain::{ProofKind, Redacted};
use http_kit::provider::{MemberActor, MemberReader};
use http_kit::{Json, NoBody, Path, Platform, Problem};
use onboarding::MyProof;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Where an organisation stands that proves who acts for it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnProof {
    /// How it was proven; null while it is not.
    #[schema(value_type = Option<words::ProofKind>)]
    verified_by: Option<ProofKind>,
    /// Since when it is proven.
    verified_at: Option<DateTime<Utc>>,
    /// The codes that can be typed.
    waiting: Vec<WaitingCode>,
    /// The caller's own address, to which a code can be mailed; null where the register does not know it, or where the
    /// caller is no owner.
    #[schema(value_type = Option<String>)]
    address: Option<Redacted<String>>,
}

/// A code that can be typed.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct WaitingCode {
    /// How it came: `letter` or `mail_domain`.
    #[schema(value_type = words::ProofKind)]
    kind: ProofKind,
    /// Since when.
    since: DateTime<Utc>,
    /// Until when it works.
    until: DateTime<Utc>,
}

/// A code from a letter or a mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypedCode {
    /// Eight letters and digits.
    #[schema(value_type = String, example = "K7PM-3WQX")]
    code: Redacted<String>,
}

impl From<MyProof> for OwnProof {
    fn from(mine: MyProof) -> Self {
        let waiting = mine.waiting.into_iter();
        Self {
            verified_by: mine.organisation.verified.map(|verified| verified.by),
            verified_at: mine.organisation.verified.map(|verified| verified.at),
            waiting: waiting.map(|(kind, since, until)| WaitingCode { kind, since, until }).collect(),
            address: mine.address,
        }
    }
}

/// Where an organisation of the caller stands. A letter is asked of a manager of the pilot, who posts it.
#[utoipa::path(get, path = "/api/provider/v1/organisations/{id}/proof", operation_id = "get_own_proof",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")),
security(("provider_session" = [])), responses(
    (status = 200, description = "How it stands", body = OwnProof),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_own_proof(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<OwnProof>, Problem> {
    Ok(Json(platform.providers.my_proof(&member, OrganisationId(id)).await?.into()))
}

/// Mails a code to the caller's own address, which works once, for 24 hours; an earlier one stops to.
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/proof/mail", operation_id = "request_proof_code",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")),
request_body(content = NoBody, description = "Nothing"), security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Mailed"),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`organisation_verified`; `address_unknown`: the register does not know the address or its domain", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_soon`: a code was mailed less than ten minutes ago", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn request_proof_code(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    platform.providers.mail_proof(&owner, OrganisationId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives the code of a letter or a mail: the right one makes the organisation a verified one. After five wrong ones the
/// codes that wait are worth nothing any more.
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/proof", operation_id = "confirm_own_organisation",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")), request_body = TypedCode,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "How it stands now", body = OwnProof),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`organisation_verified`; `no_code`: no code waits", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_own_organisation(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<TypedCode>,
) -> Result<Json<OwnProof>, Problem> {
    let id = OrganisationId(id);
    platform.providers.prove(&owner, id, given.code.expose()).await?;
    Ok(Json(platform.providers.my_proof(&owner, id).await?.into()))
}
