//! `/aanbieder/instap`: what an applicant to a pilot still has to do.

use super::signed_in::AtProvider;
use super::view::shell;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{ApplicationId, ContactId, FacilityId};
use domain::pilot::ChecklistStep;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::ProviderMember;
use onboarding::{ContactDraft, MyContact, MyOnboarding, MyPlace};
use templates::Language;
use templates::forms::FormErrors;
use templates::pages::{
    CharterView, ChecklistView, ContactForm, ContactRow, OnboardingCard, OnboardingPage, OnboardingsPage,
    PlaceRow,
};

const ROOT: &str = "/aanbieder/instap";
/// What the forms of the page send.
const FIELDS: [&str; 13] = [
    CSRF_FIELD,
    "doe",
    "contact",
    "name",
    "email",
    "phone",
    "function",
    "language",
    "version",
    "accepts",
    "facility",
    "correction",
    "count",
];

/// The checklist of the one application there is; the list of them otherwise, which says so when there is none.
pub(super) async fn list(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
) -> Result<Response, Problem> {
    let mut found = platform.providers.onboardings(&member).await?;
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => respond::ok(&context(&platform, &member, only, false)),
        (last, _) => {
            let rows = found.iter().chain(&last).map(card).collect();
            respond::ok(&OnboardingsPage { shell: shell(&platform, &member, ROOT), rows })
        }
    }
}

/// The checklist of an application; 404 for somebody else's.
pub(super) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<ApplicationId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let found = platform.providers.onboarding(&member, id).await?;
    let mut page = context(&platform, &member, found, true);
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Does a step: 303 to the checklist; 422, 409 or 403 with the page as it was filled in.
pub(super) async fn act(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<ApplicationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| FIELDS.contains(&name))?;
    match step(&platform, &member.0, id, &fields).await {
        Ok(_) => respond::see_other(&format!("{ROOT}/{id}?gedaan=bewaard")),
        Err(refusal) => refused(&platform, &member.0, id, &fields, refusal).await,
    }
}

async fn step(
    platform: &Platform,
    member: &ProviderMember,
    id: ApplicationId,
    fields: &Fields,
) -> Result<MyOnboarding, RuleError> {
    let (providers, text) = (&platform.providers, |name| fields.text(name).to_owned());
    match fields.text("doe") {
        "contact" => {
            let draft = ContactDraft {
                name: text("name"),
                email: text("email"),
                phone: text("phone"),
                function: text("function"),
                language: text("language"),
            };
            providers.name_contact(member, id, &draft).await
        }
        "weg" => {
            let contact = fields.text("contact").parse::<ContactId>();
            let contact = contact.map_err(|_| RuleError::not_found("contact_not_found"))?;
            providers.remove_contact(member, id, contact).await
        }
        "charter" => {
            providers.accept_charter(member, id, fields.text("version"), fields.ticked("accepts")).await
        }
        "gegevens" => {
            let facility = fields.text("facility").parse::<FacilityId>();
            let facility = facility.map_err(|_| RuleError::not_found("facility_not_found"))?;
            providers.confirm_facility(member, id, facility, fields.text("correction")).await
        }
        "uitgedeeld" => {
            // What is no number is none of those that are taken.
            providers.hand_out(member, id, fields.text("count").trim().parse().unwrap_or(0)).await
        }
        _ => {
            let detail = "Kies een knop van deze pagina.";
            Err(RuleError::invalid(vec![FieldError::new("", "unknown_choice", detail)]))
        }
    }
}

async fn refused(
    platform: &Platform,
    member: &ProviderMember,
    id: ApplicationId,
    fields: &Fields,
    refusal: RuleError,
) -> Result<Response, Problem> {
    let status = status_of(refusal.kind);
    let mut errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::Forbidden => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let found = platform.providers.onboarding(member, id).await?;
    let mut page = context(platform, member, found, true);
    let text = |name| fields.text(name).to_owned();
    match fields.text("doe") {
        "contact" => {
            page.contact = ContactForm {
                typed: ["name", "email", "phone"].map(text),
                functions: LANGUAGE.member_functions(fields.text("function")),
                languages: Language::poster_languages(fields.text("language")),
            };
        }
        "uitgedeeld" => page.count = text("count"),
        "gegevens" => {
            let wrong = page.places.iter_mut().find(|place| place.id == fields.text("facility"));
            if let Some(place) = wrong {
                place.correction = text("correction");
                // Each facility has such a field.
                errors.0.iter_mut().for_each(|error| error.field = format!("{}-{}", error.field, place.id));
            }
        }
        _ => {}
    }
    page.errors = errors;
    respond::with(status, &page)
}

fn card(mine: &MyOnboarding) -> OnboardingCard {
    OnboardingCard {
        id: mine.record.id.to_string(),
        programme: mine.programme.clone(),
        applicant: mine.record.applicant_name.clone(),
        state: mine.record.state,
        wave: mine.record.wave,
        list: ChecklistView::of(LANGUAGE, &mine.checklist),
    }
}

fn context(platform: &Platform, member: &ProviderMember, mine: MyOnboarding, others: bool) -> OnboardingPage {
    let accepted = mine.accepted.as_ref().filter(|(version, _)| *version == mine.charter.version);
    let by = |did: &domain::pilot::Did| did.by.map(|function| LANGUAGE.member_function(function));
    OnboardingPage {
        shell: shell(platform, member, ROOT),
        card: card(&mine),
        others,
        may_act: mine.may_act,
        contact: ContactForm {
            functions: LANGUAGE.member_functions(""),
            languages: Language::poster_languages(LANGUAGE.code()),
            ..ContactForm::default()
        },
        charter: CharterView {
            accepted: accepted.map(|(_, did)| (did.at, by(did))),
            older: mine.accepted.is_some() && accepted.is_none(),
            version: mine.charter.version.clone(),
            title: mine.charter.title.clone(),
            lead: mine.charter.lead.clone(),
            promises: mine.charter.promises.clone(),
            ours: mine.charter.ours.clone(),
        },
        live: ChecklistStep::HandedOut.is_timely(mine.record.state),
        handed_out: mine.handed_out.map(|(count, _)| count),
        count: String::new(),
        contacts: mine.contacts.into_iter().map(contact).collect(),
        places: mine.facilities.into_iter().map(place).collect(),
        errors: FormErrors::none(),
    }
}

fn contact(one: MyContact) -> ContactRow {
    let reach = [one.person.email, one.person.phone];
    let reach: Vec<String> = reach.into_iter().filter(|part| !part.is_empty()).collect();
    ContactRow {
        id: one.id.to_string(),
        name: one.person.name,
        function: LANGUAGE.member_function(one.function),
        reach: reach.join(", "),
    }
}

fn place(one: MyPlace) -> PlaceRow {
    PlaceRow {
        id: one.facility.id.to_string(),
        facts: LANGUAGE.register_facts(&one.facility),
        name: one.facility.name,
        mine: one.mine,
        checked: one.checked.map(|did| did.at),
        correction: one.correction.map(domain::Redacted::into_inner).unwrap_or_default(),
        reached: one.reached,
        papers: one.papers,
    }
}
