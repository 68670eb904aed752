//! The form of a review: empty, or as it was filled in.

use crate::fields::Fields;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Facility, FieldError, Questionnaire, Scores, Sector};
use http_kit::Platform;
use std::collections::BTreeMap;
use submission::Rules;
use templates::forms::{Answer, FormErrors, ScaleStep, TextLimits, ThemeField};
use templates::helpers::helpers;
use templates::pages::{ReviewForm, text_languages};
use templates::{Language, Speak, months_back};

/// An empty form with a key of its own.
pub(crate) fn empty(platform: &Platform, language: Language, facility: &Facility) -> ReviewForm {
    let rules = platform.submissions.rules();
    let questionnaire = language.questionnaire(&rules.questionnaire);
    let (key, opened) = fresh_key(platform);
    let form = ReviewForm::empty(
        language,
        key,
        &months(platform),
        questions(&questionnaire, facility.sector, |_| Answer::Open),
        scale(&questionnaire),
        questionnaire.text.question.clone(),
        limits(rules),
    );
    ReviewForm { opened, ..form }
}

/// A key for a form, and the stamp that says when it was opened.
fn fresh_key(platform: &Platform) -> (String, String) {
    let key = URL_SAFE_NO_PAD.encode(platform.ids.secret());
    let opened = platform.submissions.form_stamp(&key);
    (key, opened)
}

/// The language of the text; that of the page where the form does not say.
pub(crate) fn language(page: Language, fields: &Fields) -> &str {
    match fields.text("language") {
        "" => text_language(page),
        given => given,
    }
}

/// The language in which a text is likely to be on a page in this one.
fn text_language(page: Language) -> &'static str {
    if text_languages(page, "").iter().any(|known| known.value == page.code()) { page.code() } else { "nl" }
}

/// The form as it was filled in.
pub(crate) fn filled(
    platform: &Platform,
    page: Language,
    facility: &Facility,
    fields: &Fields,
) -> ReviewForm {
    let rules = platform.submissions.rules();
    let questionnaire = page.questionnaire(&rules.questionnaire);
    let text = |name| fields.text(name).to_owned();
    // A form without its key, such as one that somebody put together, gets one like any other.
    let (submission_key, opened) = match fields.text("submission_key") {
        "" => fresh_key(platform),
        key => (key.to_owned(), text("opened")),
    };
    ReviewForm {
        submission_key,
        opened,
        relation: ReviewForm::relations(page, fields.text("relation")),
        experienced_in: ReviewForm::months(page, &months(platform), fields.text("experienced_in")),
        themes: answered(&questionnaire, facility.sector, fields),
        scale: scale(&questionnaire),
        text_question: questionnaire.text.question.clone(),
        text: text("text"),
        languages: text_languages(page, language(page, fields)),
        easy: fields.ticked("easy"),
        limits: limits(rules),
        first_name: text("first_name"),
        last_name: text("last_name"),
        email: text("email"),
        helpers: helpers(page, fields.text("helper")),
        from_paper: fields.ticked("op_papier"),
        helper_address: fields.ticked("adres_helper"),
        relationship_code: text("relationship_code"),
        invitation: text("uitnodiging"),
        accepts_code_of_conduct: fields.ticked("accepts_code_of_conduct"),
    }
}

/// What is wrong, in the words of this form where those of the rules are for programs (`JJJJ-MM`) or the
/// same for two fields.
pub(crate) fn errors(language: Language, fields: &[FieldError]) -> FormErrors {
    let mut errors = FormErrors::in_language(language, fields);
    for (shown, error) in errors.0.iter_mut().zip(fields) {
        let key = match (error.pointer.as_str(), error.code) {
            ("/experienced_in", "bad_month") => "form-month-missing",
            ("/submitter/first_name", "required") => "form-first-name-missing",
            ("/submitter/last_name", "required") => "form-last-name-missing",
            _ => continue,
        };
        shown.message = language.t(key);
    }
    errors
}

/// The months that the rules allow. In UTC, as the rule is.
fn months(platform: &Platform) -> Vec<String> {
    let oldest = platform.submissions.rules().experience_max_age_months;
    months_back(platform.desk.now().date_naive(), oldest.saturating_add(1))
}

/// The questions with the answers of a form.
pub(crate) fn answered(questionnaire: &Questionnaire, sector: Sector, fields: &Fields) -> Vec<ThemeField> {
    questions(questionnaire, sector, |theme| {
        Answer::parse(fields.text(&format!("score_{theme}"))).unwrap_or_default()
    })
}

/// The questions with the scores that were given before.
pub(crate) fn scored(questionnaire: &Questionnaire, sector: Sector, scores: &Scores) -> Vec<ThemeField> {
    questions(questionnaire, sector, |theme| match scores.0.get(theme) {
        Some(Some(score)) => Answer::Score(score.get()),
        Some(None) => Answer::NotApplicable,
        None => Answer::Open,
    })
}

/// The questions of a sector.
pub(crate) fn questions(
    questionnaire: &Questionnaire,
    sector: Sector,
    answer: impl Fn(&str) -> Answer,
) -> Vec<ThemeField> {
    let themes = questionnaire.themes.iter().map(|theme| ThemeField {
        id: theme.id.clone(),
        name: theme.name.clone(),
        question: theme.question.get(&sector).cloned().unwrap_or_default(),
        answer: answer(&theme.id),
    });
    themes.collect()
}

/// The steps of the scale.
pub(crate) fn scale(questionnaire: &Questionnaire) -> Vec<ScaleStep> {
    let labels = questionnaire.scale.labels.iter().cloned();
    (questionnaire.scale.min..).zip(labels).map(|(value, label)| ScaleStep { value, label }).collect()
}

/// How long the text may be.
pub(crate) fn limits(rules: &Rules) -> TextLimits {
    let number = |length| u32::try_from(length).unwrap_or(u32::MAX);
    TextLimits { min: number(rules.text_min), max: number(rules.text_max) }
}

/// The scores as a use case takes them. What is no answer becomes 0, which every rule refuses.
pub(crate) fn scores(fields: &Fields) -> BTreeMap<String, Option<u8>> {
    let answers = fields.under("score_").filter_map(|(theme, value)| {
        let score = match Answer::parse(value) {
            Some(Answer::Open) => return None,
            Some(Answer::NotApplicable) => None,
            Some(Answer::Score(score)) => Some(score),
            None => Some(0),
        };
        Some((theme.to_owned(), score))
    });
    answers.collect()
}
