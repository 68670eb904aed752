//! A review as it comes in, and what it must be.

use crate::circumstances::Circumstances;
use crate::rules::Rules;
use chrono::{DateTime, Datelike, Months, Utc};
use domain::error::FieldError;
use domain::ids::FacilityId;
use domain::text::{graphemes, normalise, normalise_line};
use domain::{
    EmailAddress, Help, Helper, PaperCode, Period, Redacted, Relation, RelationshipCode, Score, Scores,
};
use std::collections::BTreeMap;

/// A review as it comes in.
#[derive(Clone, Debug)]
pub struct ReviewDraft {
    /// What it is about.
    pub facility: FacilityId,
    /// In what relation the writer stands to it.
    pub relation: Relation,
    /// When the experience was: a month `YYYY-MM`, or less precisely `YYYY-Qn` or `YYYY`.
    pub experienced_in: String,
    /// Theme id to score; `None` is "niet van toepassing".
    pub scores: BTreeMap<String, Option<u8>>,
    /// The story.
    pub text: String,
    /// Language of the story, ISO 639-1.
    pub language: String,
    /// Who writes.
    pub submitter: SubmitterDraft,
    /// Whether the code of conduct was accepted.
    pub accepts_code_of_conduct: bool,
    /// Where somebody else fills it in.
    pub helper: Option<HelperDraft>,
    /// The short code of the poster or letter that led to it.
    pub invitation: Option<String>,
    /// A relationship code, which proves that the writer used the facility.
    pub relationship_code: Option<Redacted<String>>,
    /// Under what circumstances it was sent.
    pub circumstances: Circumstances,
}

/// How somebody else fills it in. Nobody asks that person's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HelperDraft {
    /// Who does; nothing where that was not, or not rightly, said.
    pub by: Option<Helper>,
    /// Whether it is typed over from paper.
    pub from_paper: bool,
    /// Whether the address is the helper's.
    pub own_address: bool,
}

/// Who writes.
#[derive(Clone, Debug)]
pub struct SubmitterDraft {
    /// First name.
    pub first_name: Redacted<String>,
    /// Last name.
    pub last_name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
}

/// A review that is what it must be.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub text: String,
    pub scores: Scores,
    pub first_name: String,
    pub last_name: String,
    pub email: EmailAddress,
    pub help: Option<Help>,
    pub invitation: Option<PaperCode>,
    pub relationship: Option<RelationshipCode>,
}

/// The languages a review can be written in: those that the editors read.
pub(crate) const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];
/// Longest first and last name, in graphemes.
const MAX_NAME: usize = 100;

impl ReviewDraft {
    /// Checks every field and reports all that is wrong.
    pub(crate) fn check(&self, rules: &Rules, now: DateTime<Utc>) -> Result<Checked, Vec<FieldError>> {
        let mut errors = Vec::new();
        if !Relation::OF_SUBMITTERS.contains(&self.relation) {
            errors.push(FieldError::new(
                "/relation",
                "unknown_relation",
                "Kies in welke band je met de voorziening staat.",
            ));
        }
        check_period(&self.experienced_in, rules, now, &mut errors);
        let scores = check_scores(&self.scores, rules, &mut errors);
        let text = check_text(&self.text, rules, &mut errors);
        if !LANGUAGES.contains(&self.language.as_str()) {
            errors.push(FieldError::new("/language", "unknown_language", "Kies nl, fr, en of de."));
        }
        let first_name = check_name("/submitter/first_name", self.submitter.first_name.expose(), &mut errors);
        let last_name = check_name("/submitter/last_name", self.submitter.last_name.expose(), &mut errors);
        let email = check_email(self.submitter.email.expose(), rules, &mut errors);
        let help = check_help(self.helper, &mut errors);
        let invitation = check_invitation(self.invitation.as_deref(), &mut errors);
        let relationship = check_relationship(self.relationship_code.as_ref(), &mut errors);
        if !self.accepts_code_of_conduct {
            let detail = "Je kan alleen meedoen als je de gedragscode aanvaardt.";
            errors.push(FieldError::new("/accepts_code_of_conduct", "required", detail));
        }
        match email {
            Some(email) if errors.is_empty() => {
                Ok(Checked { text, scores, first_name, last_name, email, help, invitation, relationship })
            }
            _ => Err(errors),
        }
    }
}

/// The period that a text names, where the rules allow it.
pub(crate) fn check_period(
    text: &str,
    rules: &Rules,
    now: DateTime<Utc>,
    errors: &mut Vec<FieldError>,
) -> Option<Period> {
    let mut refuse = |code, detail: String| errors.push(FieldError::new("/experienced_in", code, detail));
    let Ok(period) = text.parse::<Period>() else {
        refuse("bad_month", "Geef een maand als JJJJ-MM, zoals 2026-05.".to_owned());
        return None;
    };
    let today = now.date_naive();
    let this_month = today.with_day(1).unwrap_or(today);
    let oldest = this_month.checked_sub_months(Months::new(rules.experience_max_age_months));
    if period.first_day() > this_month {
        refuse("in_the_future", "Deze maand moet nog komen.".to_owned());
    } else if oldest.is_some_and(|oldest| period.last_month() < oldest) {
        let months = rules.experience_max_age_months;
        refuse("too_old", format!("Je ervaring mag hoogstens {months} maanden oud zijn."));
    } else {
        return Some(period);
    }
    None
}

pub(crate) fn check_scores(
    given: &BTreeMap<String, Option<u8>>,
    rules: &Rules,
    errors: &mut Vec<FieldError>,
) -> Scores {
    let mut scores = Scores::default();
    let before = errors.len();
    for (theme, value) in given {
        let pointer = format!("/scores/{}", theme.replace('~', "~0").replace('/', "~1"));
        if rules.questionnaire.theme(theme).is_none() {
            errors.push(FieldError::new(pointer, "unknown_theme", "Dit thema staat niet in de vragenlijst."));
            continue;
        }
        match value.map(Score::try_from).transpose() {
            Ok(score) => {
                scores.0.insert(theme.clone(), score);
            }
            Err(_) => errors.push(FieldError::new(pointer, "out_of_range", "Geef een score van 1 tot 5.")),
        }
    }
    for theme in &rules.questionnaire.themes {
        scores.0.entry(theme.id.clone()).or_insert(None);
    }
    if errors.len() == before && scores.mean_parts().is_none() {
        errors.push(FieldError::new("/scores", "required", "Geef minstens één thema een score."));
    }
    scores
}

pub(crate) fn check_text(given: &str, rules: &Rules, errors: &mut Vec<FieldError>) -> String {
    let text = normalise(given);
    let length = graphemes(&text);
    if length < rules.text_min {
        let detail = format!("Vertel iets meer: minstens {} tekens. Je hebt er nu {length}.", rules.text_min);
        errors.push(FieldError::new("/text", "too_short", detail));
    } else if length > rules.text_max {
        let detail =
            format!("Maak je tekst korter: hoogstens {} tekens. Je hebt er nu {length}.", rules.text_max);
        errors.push(FieldError::new("/text", "too_long", detail));
    }
    text
}

fn check_help(given: Option<HelperDraft>, errors: &mut Vec<FieldError>) -> Option<Help> {
    let HelperDraft { by, from_paper, own_address } = given?;
    if by.is_none() {
        let detail = "Kies wie het formulier invult voor iemand anders.";
        errors.push(FieldError::new("/helper/by", "unknown_helper", detail));
    }
    Some(Help { by: by?, from_paper, own_address })
}

fn check_invitation(given: Option<&str>, errors: &mut Vec<FieldError>) -> Option<PaperCode> {
    let code = given?.parse();
    if code.is_err() {
        let detail = "Deze code klopt niet. Kijk elk teken na op het papier: het zijn er acht.";
        errors.push(FieldError::new("/invitation", "bad_code", detail));
    }
    code.ok()
}

fn check_relationship(
    given: Option<&Redacted<String>>,
    errors: &mut Vec<FieldError>,
) -> Option<RelationshipCode> {
    let typed = given?.expose();
    if typed.trim().is_empty() {
        return None;
    }
    let code = typed.parse();
    if code.is_err() {
        let detail = "Deze code klopt niet. Kijk elk teken na op het papier: het zijn er 24.";
        errors.push(FieldError::new("/relationship_code", "bad_relationship_code", detail));
    }
    code.ok()
}

fn check_name(pointer: &str, given: &str, errors: &mut Vec<FieldError>) -> String {
    let name = normalise_line(given);
    if name.is_empty() {
        errors.push(FieldError::new(
            pointer,
            "required",
            "Vul je naam in. Niemand anders dan de redactie kan die zien.",
        ));
    } else if graphemes(&name) > MAX_NAME {
        errors.push(FieldError::new(pointer, "too_long", format!("Gebruik hoogstens {MAX_NAME} tekens.")));
    }
    name
}

fn check_email(given: &str, rules: &Rules, errors: &mut Vec<FieldError>) -> Option<EmailAddress> {
    match EmailAddress::parse(given) {
        Ok(address) if rules.is_disposable(address.domain()) => {
            let detail = "Gebruik een gewoon e-mailadres: met een wegwerpadres kunnen we je niet bereiken.";
            errors.push(FieldError::new("/submitter/email", "disposable_address", detail));
            None
        }
        Ok(address) => Some(address),
        Err(_) => {
            let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
            errors.push(FieldError::new("/submitter/email", "bad_email", detail));
            None
        }
    }
}
