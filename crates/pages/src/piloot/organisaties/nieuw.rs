//! `/piloot/organisaties/nieuw`: an organisation that is taken up, with its first owner.

use super::super::signed_in::AtPilots;
use super::voorzieningen::lines;
use super::{OWNER_FIELDS, frame, owner_draft, owner_form};
use crate::fields::Fields;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::ApplicationId;
use domain::{ErrorKind, Redacted};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Platform, Problem, Query};
use moderation::FullApplication;
use onboarding::{FoundingRefused, OrganisationDraft, OwnerDraft};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{FoundingForm, FoundingPage};

const FIELDS: [&str; 5] = ["number", "name", "facilities", "vouched", "reason"];

/// From which application the form is filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Source {
    aanvraag: Option<ApplicationId>,
}

/// The form: empty, or with what an application says; 404 for one of another sector.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Query(source): Query<Source>,
) -> Result<Response, Problem> {
    let draft = match source.aanvraag {
        Some(id) => applied(platform.desk.application(&manager, id).await?),
        None => empty(),
    };
    let (shell, form) = (frame(&platform, &manager), form(&draft));
    respond::ok(&FoundingPage { shell, form, known: None, errors: FormErrors::none() })
}

/// Takes the organisation up: 303 to its page; 409 or 422 with what was typed.
pub(crate) async fn found(
    State(platform): State<Platform>,
    at: AtPilots,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| name == CSRF_FIELD || FIELDS.contains(&name) || OWNER_FIELDS.contains(&name))?;
    let draft = OrganisationDraft {
        number: fields.text("number").to_owned(),
        name: fields.text("name").to_owned(),
        facilities: lines(fields.text("facilities")),
        owner: owner_draft(&fields),
        vouched: fields.ticked("vouched"),
        reason: fields.text("reason").to_owned(),
    };
    let FoundingRefused { error, known } = match platform.providers.found_organisation(&at.0, &draft).await {
        Ok(id) => return respond::see_other(&format!("/piloot/organisatie/{id}?gedaan=organisatie-nieuw")),
        Err(refused) => refused,
    };
    let errors = match error.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&error.fields),
        ErrorKind::Conflict => FormErrors::whole(error.detail.clone()),
        _ => return Err(error.into()),
    };
    let known = known.map(|(id, owned)| (id.to_string(), owned));
    let (shell, form) = (frame(&platform, &at.0), form(&draft));
    respond::with(status_of(error.kind), &FoundingPage { shell, form, known, errors })
}

fn form(draft: &OrganisationDraft) -> FoundingForm {
    FoundingForm {
        number: draft.number.clone(),
        name: draft.name.clone(),
        facilities: draft.facilities.join("\n"),
        owner: owner_form(&draft.owner),
        vouched: draft.vouched,
        reason: draft.reason.clone(),
    }
}

fn empty() -> OrganisationDraft {
    let owner = OwnerDraft { language: "nl".to_owned(), ..OwnerDraft::default() };
    OrganisationDraft { owner, ..OrganisationDraft::default() }
}

/// What an application says: who applies, for which facilities that nobody runs here yet.
fn applied(full: FullApplication) -> OrganisationDraft {
    let facilities =
        full.locations.into_iter().filter(|one| one.record.chosen).filter_map(|one| one.facility);
    let free = facilities.filter(|one| one.organisation.is_none());
    let owner = full.contact.map(|contact| OwnerDraft {
        name: Redacted::new(format!("{} {}", contact.first_name, contact.last_name)),
        email: Redacted::new(contact.email),
        function: String::new(),
        language: full.record.language,
    });
    let facilities = free.map(|one| one.external_id).collect();
    OrganisationDraft {
        name: full.record.applicant_name,
        facilities,
        owner: owner.unwrap_or_default(),
        ..OrganisationDraft::default()
    }
}
