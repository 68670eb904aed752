//! A step of the form of a review.

use crate::fields::Fields;
use crate::view::{self, facility};
use crate::visit::Visit;
use domain::{Facility, Relation};
use http_kit::Platform;
use submission::Preview;
use templates::forms::{Answer, Choice, FormErrors};
use templates::pages::{CheckRow, FormStep, HelpFinding, HelpHint, ReviewForm, ReviewFormPage, WritingHelp};
use templates::{Language, Speak};

/// Fields of the form that are no answers.
const OWN: [&str; 7] = ["submission_key", "opened", "uitnodiging", "op_stap", "stap", "maskeer", "grover"];

/// A step of the form, or all of it, as it was filled in.
pub(crate) fn page(
    platform: &Platform,
    visit: &Visit,
    found: &Facility,
    form: ReviewForm,
    step: Option<FormStep>,
    fields: &Fields,
) -> ReviewFormPage {
    let mut travelling: Vec<(String, String)> = step.map_or_else(Vec::new, |step| {
        let others = fields.filled().filter(|(name, _)| !OWN.contains(name) && !step.asks(name));
        others.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    });
    if step.is_none() && form.easy {
        travelling.push(("easy".to_owned(), "true".to_owned()));
    }
    ReviewFormPage {
        shell: view::public(platform, visit, "/waardering"),
        facility: facility::named(found),
        about: about(visit.language, found),
        facility_id: found.id.to_string(),
        check: if step == Some(FormStep::Check) { check(visit.language, &form) } else { Vec::new() },
        form,
        step,
        travelling,
        help: None,
        changed: None,
        fresh: false,
        draft_days: platform.submissions.rules().draft_days,
        errors: FormErrors::none(),
    }
}

/// The kind of a facility and where it is.
pub(crate) fn about(language: Language, found: &Facility) -> String {
    let place = [found.postcode.as_deref(), found.municipality.as_deref()];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [language.kind(&found.kind), found.street.clone().unwrap_or_default(), place];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn check(language: Language, form: &ReviewForm) -> Vec<CheckRow> {
    let row = |key: &str, value: String, step| CheckRow {
        name: language.t(key),
        value: if value.is_empty() { language.t("check-nothing") } else { value },
        step,
    };
    let chosen = |choices: &[Choice]| {
        let choice = choices.iter().find(|choice| choice.selected && !choice.value.is_empty());
        choice.map(|choice| choice.label.clone()).unwrap_or_default()
    };
    let answers = form.themes.iter().filter_map(|theme| match theme.answer {
        Answer::Score(score) => Some(format!("{}: {score}", theme.name)),
        Answer::NotApplicable => Some(format!("{}: {}", theme.name, language.t("not-applicable"))),
        Answer::Open => None,
    });
    let answers: Vec<String> = answers.collect();
    let who = [format!("{} {}", form.first_name, form.last_name).trim().to_owned(), form.email.clone()];
    let mut rows = vec![
        row("check-relation", chosen(&form.relation), FormStep::Experience),
        row("check-period", chosen(&form.experienced_in), FormStep::Experience),
        row("check-scores", answers.join("\n"), FormStep::Questions),
        row("check-story", form.text.clone(), FormStep::Story),
        row("check-you", who.join("\n").trim().to_owned(), FormStep::You),
    ];
    let helper = chosen(&form.helpers);
    if !helper.is_empty() {
        rows.insert(0, row("check-helper", helper, FormStep::Facility));
    }
    rows
}

/// The text with the mask that is proposed for the words there, and the mask; nothing where none is, such as in a text
/// that has changed since.
pub(crate) fn masked(
    seen: &Preview,
    text: &str,
    (start, end): (usize, usize),
) -> Option<(String, &'static str)> {
    let proposed = seen.objections.iter().find(|one| (one.start, one.end) == (start, end))?;
    let mask = proposed.replacement?;
    Some((text.chars().take(start).chain(mask.chars()).chain(text.chars().skip(end)).collect(), mask))
}

/// What can be said about a text, beside the words of it.
pub(crate) fn help(seen: &Preview, text: &str) -> WritingHelp {
    let scalars: Vec<char> = text.chars().collect();
    let findings = seen.objections.iter().map(|one| HelpFinding {
        place: format!("{}-{}", one.start, one.end),
        words: scalars.get(one.start..one.end).unwrap_or_default().iter().collect(),
        sentence: one.sentence.clone(),
        mask: one.replacement.map(str::to_owned),
    });
    let hint = seen.hint.as_ref().map(|hint| HelpHint {
        sentence: hint.sentence.clone(),
        choices: hint
            .choices
            .iter()
            .map(|choice| {
                let value = format!("{}/{}", Relation::as_str(choice.relation), choice.experienced_in);
                Choice::new(value, choice.label.clone(), "")
            })
            .collect(),
    });
    WritingHelp {
        findings: findings.collect(),
        tips: seen.tips.iter().map(|tip| tip.sentence.clone()).collect(),
        hint,
    }
}
