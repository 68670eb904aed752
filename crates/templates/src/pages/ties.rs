//! `/redactie/banden`: with which organisations an editor has something to do.

use super::queue::sample_desk;
use crate::forms::{FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// `/redactie/banden`. Its forms: `GET` with `zoek` to look for a facility or an organisation; with
/// `csrf_token`, `POST` with `zoek`, `met` (the value of a choice of [`FoundPlace`]) and `reason`, and
/// `POST .../{id}/einde`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/ties.html")]
pub struct TiesPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The own ties, newest first.
    pub ties: Vec<TieRow>,
    /// What was looked for; empty when nothing was.
    pub search: String,
    /// What was found.
    pub found: Vec<FoundPlace>,
    /// The reason as typed.
    pub reason: String,
    /// What is wrong: fields `met` and `reason`.
    pub errors: FormErrors,
}

/// A tie.
#[derive(Clone, Debug)]
pub struct TieRow {
    /// Its id.
    pub id: String,
    /// With whom or what.
    pub label: String,
    /// Whether it is with everything that an organisation runs.
    pub whole: bool,
    /// Why; may be empty.
    pub reason: String,
    /// From when on.
    pub since: DateTime<Utc>,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
    /// Whether it counts now or will.
    pub open: bool,
}

/// Something to have a tie with: `v-SLUG` is a facility, `o-SLUG` whoever runs it.
#[derive(Clone, Debug)]
pub struct FoundPlace {
    /// What the form sends.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Where a facility is.
    pub place: Option<String>,
    /// Whether it is everything that an organisation runs.
    pub whole: bool,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Sample for TiesPage {
    fn samples(language: Language) -> Vec<Self> {
        let tie = |whole, open: bool| TieRow {
            id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            label: "vzw De <b>Verzonnen</b> Tuin".to_owned(),
            whole,
            reason: if open { "Mijn <zus> werkt er.".to_owned() } else { String::new() },
            since: DateTime::default(),
            until: (!open).then(DateTime::default),
            open,
        };
        let place = |value: &str, whole: bool| FoundPlace {
            value: value.to_owned(),
            name: "De Verzonnen <Lelie>".to_owned(),
            place: (!whole).then(|| "Gent".to_owned()),
            whole,
            chosen: whole,
        };
        let error = |field: &str| FormError { field: field.to_owned(), message: "Vul dit in.".to_owned() };
        let page = Self {
            shell: sample_desk(language, "/redactie/banden"),
            ties: vec![tie(true, true), tie(false, false)],
            search: "lelie \"".to_owned(),
            found: vec![place("v-lelie", false), place("o-lelie", true)],
            reason: "</textarea> weg".to_owned(),
            errors: FormErrors::none(),
        };
        vec![
            Self { errors: FormErrors(vec![error("met"), error("reason")]), ..page.clone() },
            Self { found: vec![], ..page.clone() },
            Self { ties: vec![], search: String::new(), found: vec![], reason: String::new(), ..page },
        ]
    }
}
