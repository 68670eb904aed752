//! `/redactie/inzages`: who looked at who wrote a text.

use super::queue::sample_desk;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Sector;

/// `/redactie/inzages`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/looks.html")]
pub struct LooksPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// Newest first.
    pub rows: Vec<LookRow>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A look.
#[derive(Clone, Debug)]
pub struct LookRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; empty for an account that is gone.
    pub name: String,
    /// The facility's sector.
    pub sector: Sector,
    /// The case; its page is `/redactie/zaak/ID`.
    pub case_id: String,
    /// The signal, where it was for a signal's sake; its page is `/redactie/signaal/ID`.
    pub signal_id: Option<String>,
    /// Why, where that is still there and for the reader.
    pub reason: Option<String>,
}

impl Sample for LooksPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = LookRow {
            at: DateTime::default(),
            name: "Noor <b>Vals".to_owned(),
            sector: Sector::Elderly,
            case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            signal_id: None,
            reason: Some("Om terug te bellen <script>alert('x')</script>".to_owned()),
        };
        let signal = LookRow {
            signal_id: Some("018bcfe5-6800-7000-8000-000000000002".to_owned()),
            name: String::new(),
            reason: None,
            ..row.clone()
        };
        let shell = sample_desk(language, "/redactie/inzages");
        let page = Self { shell, rows: vec![row, signal], next: Some("?cursor=a".to_owned()), first: None };
        vec![
            page.clone(),
            Self { rows: vec![], next: None, first: Some("/redactie/inzages".to_owned()), ..page },
        ]
    }
}
