//! `/piloot/programma/{id}/bewerken`: changing a programme, and the versions that it had.

mod form;

use super::shell;
use super::signed_in::AtPilots;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::pilot::{Programme, ProgrammeEdit};
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{PilotManager, ProgrammeHistory, ProgrammeVersion};
use templates::Speak;
use templates::forms::{FormError, FormErrors};
use templates::pages::{ProgrammeEditPage, VersionLine};

/// The form with what holds now.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let mut page = shown(&platform, &manager, &id).await?;
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

/// Keeps a new version: 303 to the form; 409 or 422 with what was typed.
pub(crate) async fn save(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(form::known)?;
    let held = platform.desk.programme_history(&at.0, &id).await?.programme;
    let version = fields.text("version").parse().unwrap_or_default();
    let saved = match form::edit(&fields, &held) {
        Ok(edit) => platform.desk.edit_programme(&at.0, &id, version, edit, fields.text("reason")).await,
        Err(wrong) => Err(RuleError::invalid(wrong)),
    };
    match saved {
        Ok(_) => respond::see_other(&format!("/piloot/programma/{id}/bewerken?gedaan=bewaard")),
        Err(refusal) if matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict) => {
            let mut page = shown(&platform, &at.0, &id).await?;
            form::refill(&mut page, &fields);
            page.errors = errors(&refusal, &fields);
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// What is wrong, under the names of the form.
fn errors(refusal: &RuleError, fields: &Fields) -> FormErrors {
    if refusal.fields.is_empty() {
        return FormErrors::whole(refusal.detail.clone());
    }
    let error = |error: &FieldError| FormError {
        field: form::name_of(fields, &error.pointer),
        message: error.detail.clone(),
    };
    FormErrors(refusal.fields.iter().map(error).collect())
}

async fn shown(platform: &Platform, manager: &PilotManager, id: &str) -> Result<ProgrammeEditPage, Problem> {
    let found = platform.desk.programme_history(manager, id).await?;
    let mut page = ProgrammeEditPage {
        shell: shell(platform, manager),
        id: found.programme.id.clone(),
        title: title(&found.programme),
        version: found.number,
        may_edit: found.may_edit,
        taken: found.taken.all,
        undecided: found.undecided,
        versions: versions(&found),
        words: Vec::new(),
        days: Default::default(),
        numbers: Default::default(),
        waves: Vec::new(),
        rules: Vec::new(),
        reason: String::new(),
        errors: FormErrors::none(),
    };
    form::fill(&mut page, &ProgrammeEdit::of(&found.programme));
    Ok(page)
}

fn title(programme: &Programme) -> String {
    programme.words("nl").map(|words| words.title.clone()).unwrap_or_default()
}

fn versions(found: &ProgrammeHistory) -> Vec<VersionLine> {
    let line = |version: &ProgrammeVersion| VersionLine {
        number: version.number,
        made: version.made.as_ref().map(|(by, at, why)| (by.expose().clone(), *at, why.clone())),
        lines: lines(&version.programme),
    };
    found.versions.iter().map(line).collect()
}

/// What a version says, line by line.
fn lines(programme: &Programme) -> Vec<String> {
    let words = programme.words("nl");
    let mut lines: Vec<String> =
        words.map(|words| vec![words.title.clone(), words.call.clone()]).unwrap_or_default();
    lines.push(LANGUAGE.with2("bewerk-line-places", "count", programme.capacity, "months", programme.months));
    let days = [
        ("bewerk-opens", programme.opens),
        ("bewerk-closes", programme.closes),
        ("bewerk-starts", programme.starts),
    ];
    for (key, day) in days {
        lines.extend(day.map(|day| format!("{}: {}", LANGUAGE.t(key), LANGUAGE.day(&day))));
    }
    for wave in &programme.waves {
        let said = LANGUAGE.with2("bewerk-line-wave", "number", wave.number, "places", wave.places);
        let from = wave.starts.map(|day| format!(", {}", LANGUAGE.day(&day))).unwrap_or_default();
        lines.push(said + &from);
    }
    lines.extend(programme.rules.iter().filter_map(|rule| rule.words.get("nl").cloned()));
    lines
}
