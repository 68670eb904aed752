//! `/piloot/programma/{id}/nieuwsbrieven` and `/piloot/nieuwsbrief/{id}`: writing, trying out and sending newsletters.

use super::shell;
use super::signed_in::AtPilots;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::NewsletterId;
use domain::newsletter::{NewsletterCounts, NewsletterState, NewsletterText, NewsletterTexts};
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::PilotManager;
use storage::NewsletterRecord;
use templates::forms::{FormError, FormErrors};
use templates::pages::{NewsletterField, NewsletterListPage, NewsletterPage, NewsletterRow};
use templates::{Language, Speak};

/// The newsletters of a programme.
pub(crate) async fn list(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let found = platform.desk.newsletters(&manager, &id).await?;
    let row = |record: NewsletterRecord| NewsletterRow {
        id: record.id.to_string(),
        subject: record.texts.get("nl").map(|text| text.subject.clone()).unwrap_or_default(),
        state: record.state,
        at: record.ended_at.or(record.sent_at).unwrap_or(record.written_at),
        counts: record.counts,
    };
    respond::ok(&NewsletterListPage {
        shell: shell(&platform, &manager).with_notice(done.notice()),
        programme: found.programme,
        title: found.title,
        readers: found.readers,
        rows: found.items.into_iter().map(row).collect(),
    })
}

/// An empty form.
pub(crate) async fn blank(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    respond::ok(&empty(&platform, &manager, &id).await?)
}

/// Keeps a new draft: 303 to it; 422 with the form as it was filled in.
pub(crate) async fn write(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    only(&fields)?;
    match platform.desk.write_newsletter(&at.0, &id, texts(&fields)).await {
        Ok(record) => done(record.id, "bewaard"),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let mut page = empty(&platform, &at.0, &id).await?;
            page.fields = as_typed(&fields);
            page.errors = FormErrors::from_fields(&refusal.fields);
            respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// One newsletter.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<NewsletterId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = shown(&platform, &manager, id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Keeps, tries out, sends, stops or throws away: 303; 409 or 422 with the page.
pub(crate) async fn act(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<NewsletterId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    only(&fields)?;
    let (desk, manager) = (&platform.desk, &at.0);
    let version = fields.text("version").parse().unwrap_or_default();
    let acted = match fields.text("doe") {
        "bewaar" => desk.change_newsletter(manager, id, version, texts(&fields)).await.map(|_| "bewaard"),
        "proef" => desk.try_newsletter(manager, id).await.map(|()| "proef"),
        "verstuur" if !fields.ticked("zeker") => {
            let detail = LANGUAGE.t("newsletter-not-sure");
            Err(RuleError::invalid(vec![FieldError::new("/zeker", "required", detail)]))
        }
        "verstuur" => desk.send_newsletter(manager, id, version).await.map(|_| "bewaard"),
        "stop" => desk.stop_newsletter(manager, id).await.map(|_| "bewaard"),
        "weg" => {
            let programme = desk.newsletter(manager, id).await?.programme;
            desk.delete_newsletter(manager, id).await?;
            return respond::see_other(&format!(
                "/piloot/programma/{programme}/nieuwsbrieven?gedaan=bewaard"
            ));
        }
        _ => {
            let detail = "Kies een van de knoppen.";
            Err(RuleError::invalid(vec![FieldError::new("", "unknown_choice", detail)]))
        }
    };
    match acted {
        Ok(code) => done(id, code),
        Err(refusal) if matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict) => {
            let mut page = shown(&platform, manager, id).await?;
            // What was typed is not lost, also where somebody else was first.
            if fields.text("doe") == "bewaar" && page.state.is_open() {
                page.fields = as_typed(&fields);
            }
            page.errors = errors(&refusal);
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn done(id: NewsletterId, code: &str) -> Result<Response, Problem> {
    respond::see_other(&format!("/piloot/nieuwsbrief/{id}?gedaan={code}"))
}

fn errors(refusal: &RuleError) -> FormErrors {
    match refusal.fields.is_empty() {
        true => FormErrors(vec![FormError { field: String::new(), message: refusal.detail.clone() }]),
        false => FormErrors::from_fields(&refusal.fields),
    }
}

fn only(fields: &Fields) -> Result<(), Problem> {
    let text = |name: &str| {
        let language = name.strip_prefix("subject_").or_else(|| name.strip_prefix("body_"));
        language.is_some_and(|code| code.parse::<Language>().is_ok())
    };
    fields.only(|name| [CSRF_FIELD, "version", "doe", "zeker"].contains(&name) || text(name))
}

fn texts(fields: &Fields) -> NewsletterTexts {
    let text = |language: Language| {
        let code = language.code();
        let text = NewsletterText {
            subject: fields.text(&format!("subject_{code}")).to_owned(),
            body: fields.text(&format!("body_{code}")).to_owned(),
        };
        (code.to_owned(), text)
    };
    Language::ALL.into_iter().map(text).collect()
}

fn as_typed(fields: &Fields) -> Vec<NewsletterField> {
    in_languages(&texts(fields))
}

fn in_languages(texts: &NewsletterTexts) -> Vec<NewsletterField> {
    let field = |language: Language| {
        let text = texts.get(language.code()).cloned().unwrap_or_default();
        NewsletterField { language, subject: text.subject, body: text.body }
    };
    Language::ALL.into_iter().map(field).collect()
}

async fn empty(platform: &Platform, manager: &PilotManager, id: &str) -> Result<NewsletterPage, Problem> {
    let list = platform.desk.newsletters(manager, id).await?;
    Ok(NewsletterPage {
        shell: shell(platform, manager),
        id: String::new(),
        programme: list.programme,
        title: list.title,
        state: NewsletterState::Draft,
        version: 0,
        readers: list.readers,
        fields: in_languages(&NewsletterTexts::new()),
        counts: NewsletterCounts::default(),
        sent_at: None,
        errors: FormErrors::none(),
    })
}

async fn shown(
    platform: &Platform,
    manager: &PilotManager,
    id: NewsletterId,
) -> Result<NewsletterPage, Problem> {
    let record = platform.desk.newsletter(manager, id).await?;
    let page = empty(platform, manager, &record.programme).await?;
    Ok(NewsletterPage {
        id: record.id.to_string(),
        state: record.state,
        version: record.version,
        fields: in_languages(&record.texts),
        counts: record.counts,
        sent_at: record.sent_at,
        ..page
    })
}
