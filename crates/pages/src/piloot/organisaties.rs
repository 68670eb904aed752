//! `/piloot/organisaties`: organisations, their first owners, and whether it is proven who acts for them.

pub(super) mod nieuw;
pub(super) mod voorzieningen;

use super::shell;
use super::signed_in::AtPilots;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::ids::OrganisationId;
use domain::{ErrorKind, Facility, Organisation, Redacted, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{FullOrganisation, LetterDraft, OrganisationBoard, PilotManager};
use onboarding::{MyInvitation, ORGANISATIONS_FOUND, OwnerDraft};
use serde::Deserialize;
use templates::forms::{Choice, FormErrors};
use templates::pages::{
    InvitedOwner, OwnerForm, PilotOrganisationPage, PilotOrganisationRow, PilotOrganisationsPage, ProofRow,
    RunFacility,
};
use templates::{Language, Shell};

const LIST: &str = "/piloot/organisaties";

/// What is looked for; other parameters are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wanted {
    q: Option<String>,
}

/// The organisations, or those that are looked for; 422 with the lists where the question is too long.
pub(super) async fn list(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let rows = |all: Vec<Organisation>| -> Vec<PilotOrganisationRow> { all.into_iter().map(row).collect() };
    let asked = wanted.q.unwrap_or_default();
    let (found, errors) = match asked.trim() {
        "" => (None, FormErrors::none()),
        some => match platform.providers.find_organisations(&manager, some).await {
            Ok(found) => (Some(rows(found)), FormErrors::none()),
            Err(refusal) if refusal.kind == ErrorKind::Invalid => {
                (None, FormErrors::from_fields(&refusal.fields))
            }
            Err(other) => return Err(other.into()),
        },
    };
    let board = match found {
        Some(_) => OrganisationBoard::default(),
        None => platform.desk.organisation_board(&manager).await?,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = PilotOrganisationsPage {
        shell: frame(&platform, &manager),
        asked,
        found,
        most: ORGANISATIONS_FOUND,
        unverified: rows(board.unverified),
        verified: rows(board.verified),
        errors,
    };
    respond::with(status, &page)
}

/// One of them; 404 where it runs nothing in the manager's sectors.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<OrganisationId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &manager, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Invites its first owner: 303 to the page.
pub(super) async fn invite_owner(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD || OWNER_FIELDS.contains(&name))?;
    let draft = owner_draft(&fields);
    match platform.providers.invite_first_owner(&at.0, id, &draft).await {
        Ok(owned) => {
            let done = if owned { "eigenaar" } else { "uitgenodigd" };
            respond::see_other(&format!("/piloot/organisatie/{id}?gedaan={done}"))
        }
        Err(refusal) => {
            refused(&platform, &at.0, id, refusal, |page| {
                page.owner = page.owner.take().map(|_| owner_form(&draft));
            })
            .await
        }
    }
}

/// Verifies it: 303 to the page.
pub(super) async fn verify(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let reason = reason(&at, &headers, &fields)?;
    match platform.desk.verify_organisation(&at.0, id, reason).await {
        Ok(()) => respond::see_other(&format!("/piloot/organisatie/{id}?gedaan=organisatie")),
        Err(refusal) => refused(&platform, &at.0, id, refusal, |page| page.reason = reason.to_owned()).await,
    }
}

/// Takes the proof back: 303 to the page.
pub(super) async fn doubt(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let reason = reason(&at, &headers, &fields)?;
    match platform.desk.doubt_organisation(&at.0, id, reason).await {
        Ok(()) => respond::see_other(&format!("/piloot/organisatie/{id}?gedaan=bewaard")),
        Err(refusal) => refused(&platform, &at.0, id, refusal, |page| page.reason = reason.to_owned()).await,
    }
}

/// Makes a letter: the PDF.
pub(super) async fn letter(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "facility", "language"].contains(&name))?;
    let text = |name: &str| fields.text(name).to_owned();
    let draft = LetterDraft { facility: text("facility"), language: text("language") };
    match platform.desk.organisation_letter(&at.0, id, &draft, &platform.base_url).await {
        Ok(made) => {
            let name = format!("attachment; filename=\"{}\"", made.file_name);
            let headers = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)];
            Ok((headers, made.pdf).into_response())
        }
        Err(refusal) => refused(&platform, &at.0, id, refusal, |_| ()).await,
    }
}

fn reason<'f>(at: &AtPilots, headers: &HeaderMap, fields: &'f Fields) -> Result<&'f str, Problem> {
    at.check(headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "reason"].contains(&name))?;
    Ok(fields.text("reason"))
}

async fn refused(
    platform: &Platform,
    manager: &PilotManager,
    id: OrganisationId,
    refusal: RuleError,
    typed: impl FnOnce(&mut PilotOrganisationPage),
) -> Result<Response, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::TooMany => FormErrors::whole(refusal.detail.clone()),
        _ => return Err(refusal.into()),
    };
    let mut page = filled(platform, manager, id).await?;
    typed(&mut page);
    respond::with(status_of(refusal.kind), &PilotOrganisationPage { errors, ..page })
}

async fn filled(
    platform: &Platform,
    manager: &PilotManager,
    id: OrganisationId,
) -> Result<PilotOrganisationPage, Problem> {
    let FullOrganisation { organisation, facilities, proofs } =
        platform.desk.organisation_of(manager, id).await?;
    let owners = platform.providers.owners(manager, id).await?;
    let addressed = facilities.iter().filter_map(|one| Some((one, address(one)?)));
    let choice = |(one, address): (&Facility, String)| {
        Choice::new(one.id.to_string(), format!("{}, {address}", one.name), "")
    };
    let log = proofs.into_iter().map(|proof| ProofRow {
        kind: proof.kind,
        at: proof.created_at,
        open_until: proof.open_until,
        outcome: proof.ended.map(|(outcome, _)| outcome),
        reason: proof.reason.map(domain::Redacted::into_inner).unwrap_or_default(),
    });
    Ok(PilotOrganisationPage {
        shell: frame(platform, manager),
        addresses: addressed.map(choice).collect(),
        facilities: facilities.iter().map(runs).collect(),
        typed: String::new(),
        organisation: row(organisation),
        invited: owners.invited.as_ref().map(invited),
        owner: (!owners.some)
            .then(|| owner_form(&OwnerDraft { language: "nl".to_owned(), ..Default::default() })),
        log: log.collect(),
        languages: Language::poster_languages("nl"),
        reason: String::new(),
        errors: FormErrors::none(),
    })
}

const OWNER_FIELDS: [&str; 4] = ["owner_name", "owner_email", "owner_function", "owner_language"];

fn owner_draft(fields: &Fields) -> OwnerDraft {
    let text = |name: &str| fields.text(name).to_owned();
    OwnerDraft {
        name: Redacted::new(text("owner_name")),
        email: Redacted::new(text("owner_email")),
        function: text("owner_function"),
        language: text("owner_language"),
    }
}

fn owner_form(draft: &OwnerDraft) -> OwnerForm {
    OwnerForm {
        name: draft.name.expose().clone(),
        email: draft.email.expose().clone(),
        functions: LANGUAGE.member_functions(&draft.function),
        languages: Language::poster_languages(&draft.language),
    }
}

fn invited(one: &MyInvitation) -> InvitedOwner {
    let who = format!("{}, {}", one.name.expose(), one.email.expose());
    InvitedOwner { who, until: one.expires_at, open: one.open }
}

fn frame(platform: &Platform, manager: &PilotManager) -> Shell {
    let mut shell = shell(platform, manager);
    shell.path = LIST.to_owned();
    shell
}

fn row(found: Organisation) -> PilotOrganisationRow {
    let (id, number) = (found.id.to_string(), found.number.to_string());
    PilotOrganisationRow { id, name: found.name, number, verified: found.verified }
}

fn runs(facility: &Facility) -> RunFacility {
    RunFacility {
        id: facility.id.to_string(),
        number: facility.external_id.clone(),
        name: facility.name.clone(),
        address: address(facility),
    }
}

/// The address of a facility in one line, where the register has one.
fn address(facility: &Facility) -> Option<String> {
    let (street, place) = (facility.street.as_deref()?, facility.municipality.as_deref()?);
    let postcode = facility.postcode.as_deref().unwrap_or_default();
    Some(format!("{street}, {postcode} {place}"))
}
