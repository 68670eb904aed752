//! Invented signals.

use super::{
    ContactView, SignalListPage, SignalLogRow, SignalPage, SignalPlace, SignalRow, SignalStep, StepForm,
};
use crate::choices::sectors;
use crate::forms::{Choice, FormError, FormErrors};
use crate::pages::queue::sample_desk;
use crate::shell::InspectorSignedIn;
use crate::{Language, Sample, Shell};
use chrono::DateTime;
use domain::opening::Reachable;
use domain::{Sector, SignalEntry, SignalKind, SignalState, Urgency};

/// One that can be read and one that cannot.
pub(super) fn rows() -> Vec<SignalRow> {
    vec![row(SignalState::Opened, true), row(SignalState::Closed, false)]
}

fn row(state: SignalState, readable: bool) -> SignalRow {
    SignalRow {
        id: readable.then(|| "018bcfe5-6800-7000-8000-000000000009".to_owned()),
        reference: "S-2026-7K3MQ9ZD".to_owned(),
        facility_name: "De Verzonnen <Linde>".to_owned(),
        sector: Sector::Elderly,
        state,
        opened_at: DateTime::default(),
        due_at: DateTime::default(),
        late: state == SignalState::Opened,
        kind: readable.then_some((SignalKind::Neglect, Urgency::Danger)),
    }
}

fn shell(language: Language, place: SignalPlace, path: &str) -> Shell {
    match place {
        SignalPlace::Desk => sample_desk(language, path),
        SignalPlace::Inspectorate => {
            let name = "Inspecteur \"Eén\"".to_owned();
            Shell::new(language, path, true)
                .for_inspector(InspectorSignedIn { name, csrf_token: "csrf\"token".to_owned() })
        }
    }
}

impl Sample for SignalListPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |place: SignalPlace, readable| Self {
            shell: shell(language, place, "/signalen"),
            place,
            over: language.signal_stands("open"),
            sector: sectors(language, ""),
            rows: SignalState::ALL.iter().map(|state| row(*state, readable)).collect(),
            next: Some("/redactie/signalen?cursor=abc".to_owned()),
            first: None,
        };
        let desk = page(SignalPlace::Desk, true);
        let empty = Self { rows: Vec::new(), next: None, ..desk.clone() };
        vec![desk, page(SignalPlace::Desk, false), page(SignalPlace::Inspectorate, true), empty]
    }
}

impl Sample for SignalPage {
    fn samples(language: Language) -> Vec<Self> {
        let at = DateTime::default();
        let contact = |reachable, phone: Option<&str>| ContactView {
            name: "Verzonnen <Lijn>".to_owned(),
            about: "Voor <wie> belt.".to_owned(),
            phone: phone.map(str::to_owned),
            website: "https://lijn.example".to_owned(),
            reachable,
        };
        let entry = |what: &SignalEntry| SignalLogRow {
            at,
            actor: "Redacteur <Twee>".to_owned(),
            what: *what,
            contact: (*what == SignalEntry::Referred).then(|| "Zorginspectie".to_owned()),
            note: (*what == SignalEntry::Noted).then(|| "Een <nota>\nvan twee regels.".to_owned()),
        };
        let step = |step| StepForm {
            step,
            text: "</textarea> weg".to_owned(),
            contacts: match step {
                SignalStep::Refer => vec![Choice::new("zorginspectie", "Zorginspectie", "")],
                _ => Vec::new(),
            },
        };
        let page = |place| Self {
            shell: shell(language, place, "/signaal"),
            place,
            id: "018bcfe5-6800-7000-8000-000000000009".to_owned(),
            row: row(SignalState::Opened, true),
            description: "Iemand zat <alleen>.".to_owned(),
            quote: "de hele \"voormiddag\"".to_owned(),
            facility: vec!["Woonzorgcentrum".to_owned(), "9000 Gent".to_owned()],
            case_id: (place == SignalPlace::Desk).then(|| "018bcfe5-6800".to_owned()),
            contact: Some("Zorginspectie".to_owned()),
            contacts: vec![
                contact(Reachable::Always, Some("112")),
                contact(Reachable::Until(at), Some("02 553 75 00")),
                contact(Reachable::From(at), None),
                contact(Reachable::Unknown, None),
            ],
            log: SignalEntry::ALL.iter().map(entry).collect(),
            steps: SignalStep::ALL.map(step).to_vec(),
            writer: None,
            errors: FormErrors::none(),
        };
        let desk = page(SignalPlace::Desk);
        let mut wrong = desk.clone();
        let fields = SignalStep::ALL.map(SignalStep::field).into_iter().chain(["contact"]);
        wrong.errors = FormErrors(
            fields
                .map(|field| FormError { field: field.to_owned(), message: "Kijk dit na.".to_owned() })
                .collect(),
        );
        wrong.writer = Some(("Jana <Verzonnenmans>".to_owned(), "jana@example.org".to_owned()));
        let over = Self { steps: Vec::new(), contacts: Vec::new(), quote: String::new(), ..desk.clone() };
        vec![desk, page(SignalPlace::Inspectorate), wrong, over]
    }
}
