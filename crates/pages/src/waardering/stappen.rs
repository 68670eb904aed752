//! From step to step of the form: nothing is stored, what was filled in travels along.

use super::formulier;
use super::insturen::draft;
use crate::fields::Fields;
use crate::view::{form, steps};
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::response::Response;
use domain::text::normalise;
use domain::{Facility, FieldError};
use http_kit::{Platform, Problem};
use submission::{Circumstances, Preview, PreviewRequest};
use templates::forms::FormErrors;
use templates::pages::FormStep;
use templates::{Language, Speak, advice};

/// What the pressed button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// To send it in: also what a form without steps does.
    Send,
    /// To another step.
    Go(FormStep),
    /// To stay, and to have the text looked at.
    Look,
    /// To put the mask in the place of the words there, in Unicode scalar values.
    Mask(usize, usize),
    /// To say the relation and the period less precisely.
    Coarser(String, String),
}

impl Turn {
    /// What the fields ask for. A button that the form does not have shows the form again.
    pub(super) fn of(fields: &Fields) -> Self {
        if let Some((start, end)) = place(fields.text("maskeer")) {
            return Self::Mask(start, end);
        }
        if let Some((relation, period)) = fields.text("grover").split_once('/') {
            return Self::Coarser(relation.to_owned(), period.to_owned());
        }
        match fields.text("stap") {
            "" if fields.text("op_stap").is_empty() => Self::Send,
            "verstuur" => Self::Send,
            number => FormStep::from_number(number).map_or(Self::Look, Self::Go),
        }
    }
}

/// A place in a text, as the field `maskeer` names it.
pub(crate) fn place(named: &str) -> Option<(usize, usize)> {
    let (start, end) = named.split_once('-')?;
    Some((start.parse().ok()?, end.parse().ok()?))
}

/// The step that was shown; none for all of the form on one page.
fn shown_step(fields: &Fields) -> Option<FormStep> {
    FormStep::from_number(fields.text("op_stap"))
}

/// The form after a button other than that to send it: 422 with the first step on which something is wrong, where
/// somebody wants to go beyond it.
pub(super) async fn turned(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    mut fields: Fields,
    turn: Turn,
) -> Result<Response, Problem> {
    // Places in the text count as the server reads it.
    let text = normalise(fields.text("text"));
    fields.set("text", text);
    let here = shown_step(&fields);
    match turn {
        Turn::Go(step) if here.is_some_and(|here| step > here) => {
            let wrong = platform.submissions.objections_to(&draft(
                visit.language,
                found,
                &fields,
                Circumstances::default(),
            ));
            let first = FormStep::ALL
                .into_iter()
                .find(|one| *one < step && !errors_of(visit.language, *one, &wrong).is_empty());
            match first {
                Some(wrong_step) => {
                    let errors = errors_of(visit.language, wrong_step, &wrong);
                    show(platform, visit, found, &fields, Some(wrong_step), Some(errors), None).await
                }
                None => show(platform, visit, found, &fields, Some(step), None, None).await,
            }
        }
        Turn::Go(step) => show(platform, visit, found, &fields, Some(step), None, None).await,
        Turn::Mask(start, end) => {
            let said = mask(platform, visit, found, &mut fields, (start, end)).await;
            looked(platform, visit, found, &fields, here, Some(said)).await
        }
        Turn::Coarser(relation, period) => {
            fields.set("relation", relation);
            fields.set("experienced_in", period);
            looked(platform, visit, found, &fields, here, Some(visit.language.t("help-coarser-done"))).await
        }
        Turn::Look | Turn::Send => looked(platform, visit, found, &fields, here, None).await,
    }
}

/// The form with what is wrong: the first step that has something wrong, or all of it where it came on one page.
pub(super) async fn wrong(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    fields: &Fields,
    wrong: &[FieldError],
) -> Result<Response, Problem> {
    let by_steps = shown_step(fields).is_some();
    let first = FormStep::ALL
        .into_iter()
        .find(|step| !errors_of(visit.language, *step, wrong).is_empty())
        .filter(|_| by_steps);
    let errors = first
        .map_or_else(|| form::errors(visit.language, wrong), |step| errors_of(visit.language, step, wrong));
    show(platform, visit, found, fields, first, Some(errors), None).await
}

/// What is wrong with the fields of one step.
fn errors_of(language: Language, step: FormStep, wrong: &[FieldError]) -> FormErrors {
    let all = form::errors(language, wrong);
    FormErrors(all.0.into_iter().filter(|error| step.asks(&error.field)).collect())
}

/// The form with a look at its text.
async fn looked(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    fields: &Fields,
    step: Option<FormStep>,
    said: Option<String>,
) -> Result<Response, Problem> {
    let step = step.map(|step| if step == FormStep::Check { step } else { FormStep::Story });
    let mut page = steps::page(
        platform,
        visit,
        found,
        form::filled(platform, visit.language, found, fields),
        step,
        fields,
    );
    page.help =
        preview(platform, visit, found, fields).await.map(|seen| steps::help(&seen, fields.text("text")));
    page.changed = said;
    formulier::shown(StatusCode::OK, &page, fields)
}

async fn show(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    fields: &Fields,
    step: Option<FormStep>,
    errors: Option<FormErrors>,
    said: Option<String>,
) -> Result<Response, Problem> {
    let mut page = steps::page(
        platform,
        visit,
        found,
        form::filled(platform, visit.language, found, fields),
        step,
        fields,
    );
    if step == Some(FormStep::Check) {
        page.help =
            preview(platform, visit, found, fields).await.map(|seen| steps::help(&seen, fields.text("text")));
    }
    page.changed = said;
    let status = if errors.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.errors = errors.unwrap_or_default();
    formulier::shown(status, &page, fields)
}

/// What can be said about the text; nothing where it is too long or what it needs is not filled in: that is said when
/// the form goes on.
async fn preview(platform: &Platform, visit: &Visit, found: &Facility, fields: &Fields) -> Option<Preview> {
    let request = PreviewRequest {
        text: fields.text("text").to_owned(),
        facility: found.id,
        relation: fields.text("relation").parse().ok(),
        experienced_in: Some(fields.text("experienced_in").to_owned()).filter(|period| !period.is_empty()),
        language: visit.language,
    };
    match platform.submissions.preview(&request).await {
        Ok(seen) => Some(seen),
        Err(_) => {
            let only_text = PreviewRequest { relation: None, experienced_in: None, ..request };
            platform.submissions.preview(&only_text).await.ok()
        }
    }
}

/// Puts a mask where screening proposes one, and says so.
async fn mask(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    fields: &mut Fields,
    (start, end): (usize, usize),
) -> String {
    let seen = preview(platform, visit, found, fields).await;
    let Some((text, mask)) = seen.and_then(|seen| steps::masked(&seen, fields.text("text"), (start, end)))
    else {
        return visit.language.t("help-mask-gone");
    };
    fields.set("text", text);
    advice::masked(visit.language, mask)
}
