//! `/redactie/wachtrij`: what waits for an editor.

use crate::choices::sectors;
use crate::forms::Choice;
use crate::{Language, Sample, Shell, SignedIn, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Sector;

/// `/redactie/wachtrij`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/queue.html")]
pub struct QueuePage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The filters.
    pub filters: QueueFilters,
    /// The cases on this page.
    pub rows: Vec<QueueRow>,
    /// How many there are in all, when that is known.
    pub total: Option<u64>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// The filters of the queue: a GET form with the fields `staat`, `sector` and `volgorde`.
#[derive(Clone, Debug)]
pub struct QueueFilters {
    /// States of cases.
    pub state: Vec<Choice>,
    /// Sectors, with an empty value for all.
    pub sector: Vec<Choice>,
    /// Orders.
    pub order: Vec<Choice>,
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// The id of the case; its page is `/redactie/zaak/ID`.
    pub case_id: String,
    /// The facility's name.
    pub facility_name: String,
    /// The facility's municipality, if known.
    pub municipality: Option<String>,
    /// The facility's sector.
    pub sector: Sector,
    /// The version of the text, from 1.
    pub version: u32,
    /// Whether this is an appeal against an earlier decision.
    pub appeal: bool,
    /// The risk from 0 to 1.
    pub risk: f64,
    /// What screening proposes: `publish`, `redact`, `return`, `reject` or `escalate`.
    pub proposal: String,
    /// When it came in.
    pub submitted_at: DateTime<Utc>,
    /// When it is due.
    pub due_at: DateTime<Utc>,
    /// Whether it is past due.
    pub late: bool,
    /// Who holds it.
    pub claimed_by: Claimant,
}

/// Who holds a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimant {
    /// Nobody.
    Nobody,
    /// The editor who looks at the page.
    Me,
    /// Another editor, by name.
    Other(String),
}

pub(crate) fn risk_level(risk: f64) -> &'static str {
    if risk >= 0.66 {
        "high"
    } else if risk >= 0.33 {
        "middle"
    } else {
        "low"
    }
}

impl Shell {
    /// The risk as a word, so that it is not told by colour alone.
    pub(crate) fn risk(&self, risk: &f64) -> String {
        self.t(match risk_level(*risk) {
            "high" => "risk-high",
            "middle" => "risk-middle",
            _ => "risk-low",
        })
    }
}

impl QueueRow {
    pub(crate) fn level(&self) -> &'static str {
        risk_level(self.risk)
    }
}

impl Sample for QueuePage {
    fn samples(language: Language) -> Vec<Self> {
        let row = QueueRow {
            case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            facility_name: "Woonzorgcentrum De Verzonnen <Linde>".to_owned(),
            municipality: Some("Brugge".to_owned()),
            sector: Sector::Elderly,
            version: 1,
            appeal: false,
            risk: 0.82,
            proposal: "escalate".to_owned(),
            submitted_at: DateTime::default(),
            due_at: DateTime::default(),
            late: true,
            claimed_by: Claimant::Other("Redacteur <Twee>".to_owned()),
        };
        let calm = QueueRow {
            case_id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
            risk: 0.05,
            proposal: "publish".to_owned(),
            late: false,
            municipality: None,
            claimed_by: Claimant::Nobody,
            ..row.clone()
        };
        let own = QueueRow { appeal: true, version: 2, risk: 0.4, claimed_by: Claimant::Me, ..calm.clone() };
        let full = Self {
            shell: sample_desk(language, "/redactie/wachtrij"),
            filters: QueueFilters {
                state: vec![Choice::new("open", language.t("case-state-open"), "open")],
                sector: sectors(language, "elderly"),
                order: vec![Choice::new("risk", language.t("order-risk"), "risk")],
            },
            rows: vec![row, calm, own],
            total: Some(37),
            next: Some("/redactie/wachtrij?cursor=abc".to_owned()),
            first: Some("/redactie/wachtrij".to_owned()),
        };
        vec![full.clone(), Self { rows: vec![], total: None, next: None, first: None, ..full }]
    }
}

pub(crate) fn sample_desk(language: Language, path: &str) -> Shell {
    let editor =
        SignedIn {
            name: "Redacteur \"Eén\"".to_owned(), senior: true, csrf_token: "csrf\"token".to_owned()
        };
    Shell::new(language, path, true)
        .signed_in(editor)
        .with_flash(crate::FlashKind::Done, "De waardering is <gepubliceerd>.")
}
