//! `/piloot/aanvraag/{id}`: one application, its conditions, and the forms to move it.

use super::shell;
use super::signed_in::AtPilots;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::{ApplicationId, LocationId};
use domain::pilot::ApplicationState as S;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{FullApplication, FullLocation, PilotManager, StepLine, WeighedRule};
use templates::Speak;
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{LocationRow, PilotApplicationPage, RuleRow, StepRow};

/// The application; 404 for one of another sector.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<ApplicationId>,
    Query(done): Query<crate::done::Done>,
) -> Result<Response, Problem> {
    let full = platform.desk.application(&manager, id).await?;
    let mut page = context(&platform, &manager, full);
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Moves it: 303 to the application; 422 or 409 with the form as it was filled in.
pub(crate) async fn step(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "naar", "reason"].contains(&name))?;
    let Ok(to) = fields.text("naar").parse::<S>() else {
        let detail = "Kies een fase uit de lijst.";
        let wrong = RuleError::invalid(vec![FieldError::new("/naar", "invalid_value", detail)]);
        return refused(&platform, &at.0, id, FormErrors::from_fields(&wrong.fields), &wrong, "").await;
    };
    let reason = fields.text("reason");
    match platform.desk.move_application(&at.0, id, to, reason).await {
        Ok(_) => done(id),
        Err(refusal) => {
            let mut errors = errors(&refusal.error);
            // Each condition that stands in the way, with a link to it.
            errors.0.extend(
                refusal
                    .rules
                    .iter()
                    .map(|rule| FormError { field: String::new(), message: rule.evidence.clone() }),
            );
            refused(&platform, &at.0, id, errors, &refusal.error, reason).await
        }
    }
}

/// Sets a condition aside: 303 to the application.
pub(crate) async fn set_aside(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "voorwaarde", "reden"].contains(&name))?;
    let (rule, reason) = (fields.text("voorwaarde"), fields.text("reden"));
    match platform.desk.set_rule_aside(&at.0, id, rule, reason).await {
        Ok(_) => done(id),
        Err(refusal) => refused(&platform, &at.0, id, errors(&refusal), &refusal, "").await,
    }
}

/// Says which locations take part: 303 to the application.
pub(crate) async fn choose(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "gekozen"].contains(&name))?;
    // What is no id is no location of this application either.
    let nothing = || LocationId(uuid::Uuid::nil());
    let chosen: Vec<LocationId> =
        fields.all("gekozen").iter().map(|id| id.parse().unwrap_or_else(|_| nothing())).collect();
    match platform.desk.choose_locations(&at.0, id, &chosen).await {
        Ok(_) => done(id),
        Err(refusal) => refused(&platform, &at.0, id, errors(&refusal), &refusal, "").await,
    }
}

fn done(id: ApplicationId) -> Result<Response, Problem> {
    respond::see_other(&format!("/piloot/aanvraag/{id}?gedaan=bewaard"))
}

fn errors(refusal: &RuleError) -> FormErrors {
    if refusal.fields.is_empty() {
        return FormErrors::whole(refusal.detail.clone());
    }
    FormErrors::from_fields(&refusal.fields)
}

async fn refused(
    platform: &Platform,
    manager: &PilotManager,
    id: ApplicationId,
    errors: FormErrors,
    refusal: &RuleError,
    reason: &str,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict) {
        return Err(refusal.clone().into());
    }
    let full = platform.desk.application(manager, id).await?;
    let mut page = context(platform, manager, full);
    page.errors = errors;
    page.reason = reason.to_owned();
    let status: StatusCode = status_of(refusal.kind);
    respond::with(status, &page)
}

fn context(platform: &Platform, manager: &PilotManager, full: FullApplication) -> PilotApplicationPage {
    let record = full.record;
    let contact = full.contact.map(|contact| {
        let name = format!("{} {}", contact.first_name, contact.last_name);
        [name, contact.email, contact.phone, contact.motivation]
    });
    let next = |state: &S| Choice::new(state.as_str(), LANGUAGE.application_state(*state), "");
    PilotApplicationPage {
        shell: shell(platform, manager),
        id: record.id.to_string(),
        programme: record.programme,
        programme_title: full.programme_title,
        applicant: record.applicant_name,
        kind: LANGUAGE.applicant_kind(record.applicant),
        municipalities: record.municipalities.join(", "),
        state: record.state,
        wave: record.wave,
        contact,
        instap: full.checklist.map(super::instap::view),
        choosable: matches!(
            record.state,
            S::Applied | S::ProvisionallySelected | S::Selected | S::Onboarding
        ),
        locations: full.locations.into_iter().map(location).collect(),
        rules: full.rules.into_iter().map(rule).collect(),
        steps: full.steps.into_iter().map(line).collect(),
        next: full.next.iter().map(next).collect(),
        reason: String::new(),
        errors: FormErrors::none(),
    }
}

fn location(location: FullLocation) -> LocationRow {
    let FullLocation { record, facility, wishes } = location;
    let place = facility.as_ref().and_then(|one| one.municipality.clone()).or(record.municipality);
    let organiser = facility.as_ref().and_then(|one| one.organiser.clone()).or(record.organiser);
    let kind = match &facility {
        Some(facility) => LANGUAGE.kind(&facility.kind),
        None => LANGUAGE.location_kind(record.kind),
    };
    let about: Vec<String> = place.into_iter().chain(organiser).chain([kind]).collect();
    LocationRow {
        id: record.id.to_string(),
        name: record.name,
        about: about.join(", "),
        wishes: (wishes.all() > 0).then(|| LANGUAGE.n("wish-count", wishes.all())),
        href: facility.map(|one| format!("/voorziening/{}", one.slug)).unwrap_or_default(),
        chosen: record.chosen,
    }
}

fn rule(rule: WeighedRule) -> RuleRow {
    RuleRow {
        words: rule.words,
        status: rule.finding.status,
        evidence: rule.finding.evidence,
        aside: rule.aside.map(|aside| (aside.by.into_inner(), aside.reason.into_inner())),
        id: rule.finding.rule,
    }
}

fn line(step: StepLine) -> StepRow {
    StepRow {
        at: step.at,
        by: step.by.map(domain::Redacted::into_inner).unwrap_or_default(),
        became: step.became,
        reason: step.reason.map(domain::Redacted::into_inner).unwrap_or_default(),
    }
}
