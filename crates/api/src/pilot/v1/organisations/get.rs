//! `GET /api/pilot/v1/organisations/{id}`

use super::list::PilotOrganisation;
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use domain::{Facility, MemberFunction, ProofKind, ProofOutcome, Redacted};
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use moderation::{PilotManager, ProofLine};
use onboarding::MyInvitation;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An organisation with what it runs, its first owner and how it proved who acts for it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FullPilotOrganisation {
    /// The organisation.
    organisation: PilotOrganisation,
    /// The facilities that it runs and that the caller may read, at most 500.
    facilities: Vec<OrganisationFacility>,
    /// Whether it has an owner who can sign in.
    has_owner: bool,
    /// Who was invited to be its first owner and did not answer yet; null where it has one.
    invited_owner: Option<InvitedOwner>,
    /// How it was proven, or tried, newest first, at most 50.
    proofs: Vec<OrganisationProof>,
}

/// A facility that an organisation runs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationFacility {
    /// Its id.
    id: Uuid,
    /// Its number in the register.
    external_id: String,
    /// Its name.
    name: String,
    /// Whether the register has an address to which a letter can go.
    has_address: bool,
}

/// Somebody who was invited to own an organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct InvitedOwner {
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// As what the owner will reply.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Language of the mail: `nl`, `fr` or `en`.
    language: String,
    /// When the mail was sent.
    sent_at: DateTime<Utc>,
    /// Until when the link works.
    expires_at: DateTime<Utc>,
    /// Whether the link still works.
    open: bool,
}

/// A way in which an organisation proved who acts for it, or tried to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationProof {
    /// How.
    #[schema(value_type = words::ProofKind)]
    kind: ProofKind,
    /// When it began.
    created_at: DateTime<Utc>,
    /// Until when its code can be used; null where it cannot.
    open_until: Option<DateTime<Utc>>,
    /// What came of it; null while it waits or where it ran out.
    #[schema(value_type = Option<words::ProofOutcome>)]
    outcome: Option<ProofOutcome>,
    /// When that was.
    ended_at: Option<DateTime<Utc>>,
    /// Why a manager decided; null where nobody did.
    #[schema(value_type = Option<String>)]
    reason: Option<Redacted<String>>,
}

impl From<Facility> for OrganisationFacility {
    fn from(found: Facility) -> Self {
        let has_address = found.street.is_some() && found.municipality.is_some();
        Self { id: found.id.0, external_id: found.external_id, name: found.name, has_address }
    }
}

impl From<MyInvitation> for InvitedOwner {
    fn from(found: MyInvitation) -> Self {
        let MyInvitation { id: _, name, email, role: _, function, language, sent_at, expires_at, open } =
            found;
        Self { name, email, function, language, sent_at, expires_at, open }
    }
}

impl From<ProofLine> for OrganisationProof {
    fn from(line: ProofLine) -> Self {
        let ProofLine { kind, created_at, open_until, ended, reason } = line;
        let (outcome, ended_at) = ended.unzip();
        Self { kind, created_at, open_until, outcome, ended_at, reason }
    }
}

/// An organisation as it stands now.
pub(super) async fn full(
    platform: &Platform,
    manager: &PilotManager,
    id: OrganisationId,
) -> Result<FullPilotOrganisation, Problem> {
    let found = platform.desk.organisation_of(manager, id).await?;
    let owners = platform.providers.owners(manager, id).await?;
    Ok(FullPilotOrganisation {
        organisation: found.organisation.into(),
        facilities: found.facilities.into_iter().map(OrganisationFacility::from).collect(),
        has_owner: owners.some,
        invited_owner: owners.invited.map(InvitedOwner::from),
        proofs: found.proofs.into_iter().map(OrganisationProof::from).collect(),
    })
}

/// An organisation that runs something in the caller's sectors.
#[utoipa::path(get, path = "/api/pilot/v1/organisations/{id}", operation_id = "get_organisation", tag = "pilot",
params(("id" = Uuid, Path, description = "The organisation")), security(("pilot_session" = [])), responses(
    (status = 200, description = "The organisation", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_organisation(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<Uuid>,
) -> Result<Json<FullPilotOrganisation>, Problem> {
    Ok(Json(full(&platform, &manager, OrganisationId(id)).await?))
}
