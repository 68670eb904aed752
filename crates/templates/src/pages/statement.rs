//! A statement of reasons, on the page of the author whose text it restricts.

use super::ArticleRef;
use crate::{Shell, Speak};
use chrono::{DateTime, Utc};
use domain::statement::{Restriction, Source};

/// A statement of reasons (article 17 of the Digital Services Act).
#[derive(Clone, Debug)]
pub struct StatementView {
    /// Its number, for questions about it.
    pub reference: String,
    /// From when the restriction holds.
    pub at: DateTime<Utc>,
    /// What was done.
    pub restriction: Restriction,
    /// The articles that it rests on.
    pub articles: Vec<ArticleRef>,
    /// The version of the code of conduct; empty where it rests on a law.
    pub code_version: String,
    /// The law that it rests on, where it does.
    pub law: Option<String>,
    /// The facts and circumstances; may be empty.
    pub facts: String,
    /// What made us look.
    pub source: Source,
    /// Whether software pointed at something in the text.
    pub automated_detection: bool,
    /// Whether software decided.
    pub automated_decision: bool,
    /// Until when an appeal is possible.
    pub appeal_until: DateTime<Utc>,
    /// Whether the text can be changed and sent in again.
    pub can_change: bool,
}

impl Shell {
    /// What was done, where it holds and for how long.
    pub(crate) fn restriction(&self, statement: &StatementView) -> String {
        self.t(match statement.restriction {
            Restriction::Refused => "statement-refused",
            Restriction::Returned => "statement-returned",
            Restriction::Masked => "statement-masked",
            Restriction::TakenDown => "statement-taken-down",
            Restriction::Hidden => "statement-hidden",
        })
    }

    /// What made us look.
    pub(crate) fn source(&self, statement: &StatementView) -> String {
        self.t(match statement.source {
            Source::OwnInitiative => "statement-own-initiative",
            Source::Notice => "statement-notice",
        })
    }

    /// What software had to do with it.
    pub(crate) fn automated(&self, statement: &StatementView) -> String {
        self.t(match (statement.automated_decision, statement.automated_detection) {
            (true, _) => "statement-automated",
            (false, true) => "statement-detected",
            (false, false) => "statement-not-automated",
        })
    }
}

impl StatementView {
    /// Whether it can be appealed against by itself: what is hidden until a decision waits for that decision.
    pub(crate) fn is_final(&self) -> bool {
        self.restriction != Restriction::Hidden
    }
}

pub(super) fn sample(restriction: Restriction) -> StatementView {
    let hidden = restriction == Restriction::Hidden;
    StatementView {
        reference: "V-0123456789AB".to_owned(),
        at: DateTime::default(),
        restriction,
        articles: vec![ArticleRef { code: "privacy-1".to_owned(), title: "Geen <namen>".to_owned() }],
        code_version: "2026-1".to_owned(),
        law: (restriction == Restriction::TakenDown).then(|| "Artikel 443 <Strafwetboek>".to_owned()),
        facts: if hidden { String::new() } else { "Je noemt iemand bij <naam>.".to_owned() },
        source: if hidden { Source::Notice } else { Source::OwnInitiative },
        automated_detection: restriction == Restriction::Masked,
        automated_decision: hidden,
        appeal_until: DateTime::default(),
        can_change: restriction == Restriction::Returned,
    }
}
