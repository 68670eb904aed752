//! `/redactie/wachtrij`: what waits for an editor.

use crate::choices::sectors;
use crate::forms::Choice;
use crate::{Language, Sample, Shell, SignedIn, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{CaseReason, Lane, Sector};

/// `/redactie/wachtrij`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/queue.html")]
pub struct QueuePage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The views, with how many cases are in each.
    pub tabs: Vec<QueueTab>,
    /// How many cases are late, where there are some.
    pub late: Option<Counted>,
    /// Whether the next case was asked for and there was none.
    pub nothing_left: bool,
    /// The filters.
    pub filters: QueueFilters,
    /// The filters as the query of an address, with its question mark; empty where nothing is narrowed.
    pub query: String,
    /// The view of the editor's own that is shown, which can be deleted.
    pub own_view: Option<String>,
    /// The cases on this page.
    pub rows: Vec<QueueRow>,
    /// Whether they stand in the order of lanes, each with a heading.
    pub by_lane: bool,
    /// Whether so many cases were looked at that the rest is on the next page.
    pub cut: bool,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A number of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// So many.
    pub number: u64,
    /// Whether there may be more.
    pub or_more: bool,
}

/// A view of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueTab {
    /// Its address.
    pub href: String,
    /// What it is called.
    pub label: String,
    /// How many cases are in it.
    pub count: Counted,
    /// Whether it is the one that is shown.
    pub current: bool,
}

/// The filters of the queue: a GET form, so that what is shown is an address.
#[derive(Clone, Debug, Default)]
pub struct QueueFilters {
    /// Whether the form stands open.
    pub open: bool,
    /// States of cases, as `staat`.
    pub state: Vec<Choice>,
    /// Sectors, with an empty value for all.
    pub sector: Vec<Choice>,
    /// Lanes, as `baan`.
    pub lane: Vec<Choice>,
    /// Reasons, as `reden`.
    pub reason: Vec<Choice>,
    /// Flags, as `probleem`.
    pub flag: Vec<Choice>,
    /// Articles, as `artikel`.
    pub article: Vec<Choice>,
    /// Orders, as `volgorde`.
    pub order: Vec<Choice>,
    /// Words of the text, as `tekst`.
    pub text: String,
    /// First day, as `van`: `2026-11-22`.
    pub from: String,
    /// Last day, as `tot`.
    pub until: String,
    /// Days, as `ouder`.
    pub older: String,
    /// The facility's id, as `voorziening`.
    pub facility: String,
    /// Only what is late, as `laat`.
    pub late: bool,
    /// Only the editor's own, as `mijn`.
    pub mine: bool,
    /// Only what was handed over to the editor, as `doorgegeven`.
    pub handed: bool,
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct QueueRow {
    /// The id of the case; its page is `/redactie/zaak/ID`.
    pub case_id: String,
    /// The facility's id.
    pub facility_id: String,
    /// The facility's name.
    pub facility_name: String,
    /// The facility's municipality, if known.
    pub municipality: Option<String>,
    /// The facility's sector.
    pub sector: Sector,
    /// The version of the text, from 1.
    pub version: u32,
    /// In which lane it waits.
    pub lane: Lane,
    /// Why it is here.
    pub reason: CaseReason,
    /// The flags that screening raised.
    pub flags: Vec<String>,
    /// The articles that the findings point to.
    pub articles: Vec<String>,
    /// Whether the circumstances raised the risk, and not only the text.
    pub circumstances: bool,
    /// How many notices wait in it.
    pub notices: u64,
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
    /// Whether a colleague handed it over to the editor who looks.
    pub handed_to_me: bool,
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

/// Rows that stand under one heading.
pub(crate) struct Group<'p> {
    pub(crate) heading: Option<Lane>,
    pub(crate) rows: &'p [QueueRow],
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

    pub(crate) fn lane(&self, lane: &Lane) -> String {
        self.language.lane(*lane)
    }

    pub(crate) fn queue_reason(&self, reason: &CaseReason) -> String {
        self.language.queue_reason(*reason)
    }
}

impl Language {
    /// The name of a lane of the queue.
    pub fn lane(self, lane: Lane) -> String {
        self.t(match lane {
            Lane::Safeguarding => "lane-safeguarding",
            Lane::Ordinary => "lane-ordinary",
        })
    }

    /// Why a case is in the queue, in a word or two.
    pub fn queue_reason(self, reason: CaseReason) -> String {
        self.t(match reason.shown() {
            CaseReason::New | CaseReason::SecondReading => "queue-reason-new",
            CaseReason::Amended => "queue-reason-amended",
            CaseReason::Resubmitted => "queue-reason-resubmitted",
            CaseReason::Appeal => "queue-reason-appeal",
            CaseReason::Notice => "queue-reason-notice",
            CaseReason::Reopened => "queue-reason-reopened",
            CaseReason::Disagreement => "queue-reason-disagreement",
        })
    }

    /// The name of a view that every editor has, such as `late`.
    pub fn queue_view(self, name: &str) -> String {
        self.t(match name {
            "late" => "queue-view-late",
            "safeguarding" => "queue-view-safeguarding",
            "mine" => "queue-view-mine",
            "handed_to_me" => "queue-view-handed",
            "escalated" => "queue-view-escalated",
            _ => "queue-view-open",
        })
    }
}

impl QueuePage {
    /// The rows by lane, each lane with its heading; all in one where they stand in another order.
    pub(crate) fn groups(&self) -> Vec<Group<'_>> {
        if !self.by_lane {
            return vec![Group { heading: None, rows: &self.rows }];
        }
        let groups = self.rows.chunk_by(|one, next| one.lane == next.lane);
        groups.map(|rows| Group { heading: rows.first().map(|row| row.lane), rows }).collect()
    }
}

impl QueueRow {
    pub(crate) fn level(&self) -> &'static str {
        risk_level(self.risk)
    }

    /// Whether neither the text nor its circumstances asks for a closer look.
    pub(crate) fn finds_nothing(&self) -> bool {
        self.flags.is_empty() && self.articles.is_empty() && !self.circumstances
    }
}

impl Sample for QueuePage {
    fn samples(language: Language) -> Vec<Self> {
        let row = QueueRow {
            case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            facility_id: "018bcfe5-6800-7000-8000-000000000009".to_owned(),
            facility_name: "Woonzorgcentrum De Verzonnen <Linde>".to_owned(),
            municipality: Some("Brugge".to_owned()),
            sector: Sector::Elderly,
            version: 1,
            lane: Lane::Safeguarding,
            reason: CaseReason::New,
            flags: vec!["safeguarding".to_owned(), "insult".to_owned()],
            articles: vec!["safe-1".to_owned(), "tone-1".to_owned()],
            circumstances: true,
            notices: 12,
            risk: 0.82,
            proposal: "escalate".to_owned(),
            submitted_at: DateTime::default(),
            due_at: DateTime::default(),
            late: true,
            handed_to_me: false,
            claimed_by: Claimant::Other("Redacteur <Twee>".to_owned()),
        };
        let calm = QueueRow {
            case_id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
            lane: Lane::Ordinary,
            flags: Vec::new(),
            articles: Vec::new(),
            risk: 0.05,
            circumstances: false,
            notices: 1,
            proposal: "publish".to_owned(),
            late: false,
            municipality: None,
            claimed_by: Claimant::Nobody,
            ..row.clone()
        };
        let own = QueueRow {
            reason: CaseReason::Appeal,
            version: 2,
            risk: 0.4,
            handed_to_me: true,
            claimed_by: Claimant::Me,
            ..calm.clone()
        };
        let count = Counted { number: 100, or_more: true };
        let tab =
            |href: &str, label: String, current| QueueTab { href: href.to_owned(), label, count, current };
        let full = Self {
            shell: sample_desk(language, "/redactie/wachtrij"),
            tabs: vec![
                tab("/redactie/wachtrij", language.queue_view("open"), false),
                tab("/redactie/wachtrij?tekst=%3Cb%3E", "Mijn \"<b>Vals</b>\"".to_owned(), true),
            ],
            late: Some(count),
            nothing_left: true,
            filters: QueueFilters {
                open: true,
                state: vec![Choice::new("open", language.t("case-state-open"), "open")],
                sector: sectors(language, "elderly"),
                order: vec![Choice::new("risk", language.t("order-risk"), "risk")],
                text: "\"><b>".to_owned(),
                facility: "018bcfe5-6800-7000-8000-000000000009".to_owned(),
                ..QueueFilters::default()
            },
            query: "?tekst=b".to_owned(),
            own_view: Some("018bcfe5-6800-7000-8000-000000000003".to_owned()),
            rows: vec![row, calm, own],
            by_lane: true,
            cut: true,
            next: Some("/redactie/wachtrij?cursor=abc".to_owned()),
            first: Some("/redactie/wachtrij".to_owned()),
        };
        let empty = Self {
            rows: vec![],
            late: None,
            query: String::new(),
            own_view: None,
            cut: false,
            next: None,
            first: None,
            ..full.clone()
        };
        let none = Self { by_lane: false, query: full.query.clone(), ..empty.clone() };
        vec![full, empty, none]
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
