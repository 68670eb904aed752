//! What editors do together on a case: notes, handing over; and what a decision would send.

use crate::forms::Choice;
use crate::{Language, Shell, Speak};
use chrono::{DateTime, Utc};

/// The mails that a decision would send.
#[derive(Clone, Debug, Default)]
pub struct MailPreviews {
    /// The mails, the author's first; none where nobody is told.
    pub mails: Vec<MailView>,
    /// Whether they only go once two editors have come to the same.
    pub needs_second: bool,
}

/// A mail that a decision would send, without who gets it.
#[derive(Clone, Debug)]
pub struct MailView {
    /// Whether the author gets it; otherwise somebody who gave a notice.
    pub to_author: bool,
    /// Its language.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// The plain text.
    pub text: String,
}

/// What colleagues wrote about the case, and the form to add to it: `POST .../nota` with `body`.
#[derive(Clone, Debug, Default)]
pub struct TeamNotes {
    /// Oldest first.
    pub rows: Vec<NoteRow>,
    /// What was typed so far.
    pub typed: String,
}

/// A note for colleagues.
#[derive(Clone, Debug)]
pub struct NoteRow {
    /// Who wrote it, by name.
    pub editor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// To whom the case was handed over with it, by name.
    pub handed_to: Option<String>,
    /// What it says; may be empty when the case was handed over.
    pub body: String,
}

/// The form to hand the case to a colleague: `POST .../overdragen` with `editor_id` and `hand_note`.
#[derive(Clone, Debug, Default)]
pub struct HandOverForm {
    /// The colleagues, by name.
    pub colleagues: Vec<Choice>,
    /// What the colleague should know, as typed so far.
    pub note: String,
}

impl Shell {
    /// In which language a mail goes, in a sentence.
    pub(crate) fn mail_language(&self, language: &Language) -> String {
        self.with("mail-goes-in", "language", self.language.name_of_language(language.code()))
    }
}

pub(super) fn sample_mails(language: Language) -> MailPreviews {
    let mail = |to_author| MailView {
        to_author,
        language,
        subject: "Je <b>beoordeling</b> is aangepast".to_owned(),
        text: "Dag [voornaam]\n\nHaal de <belediging> weg.\nhttps://example.org/x/[persoonlijke-link]"
            .to_owned(),
    };
    MailPreviews { mails: vec![mail(true), mail(false)], needs_second: true }
}

pub(super) fn sample_notes() -> TeamNotes {
    let note = |handed_to: Option<&str>, body: &str| NoteRow {
        editor: "Redacteur <b>Twee".to_owned(),
        at: DateTime::default(),
        handed_to: handed_to.map(str::to_owned),
        body: body.to_owned(),
    };
    let rows = vec![note(None, "Gebeld met de <voorziening>."), note(Some("Redacteur Drie"), "")];
    TeamNotes { rows, typed: "Nog </textarea> weg".to_owned() }
}

pub(super) fn sample_hand_over() -> HandOverForm {
    let colleagues = ["Redacteur Twee", "Redacteur <b>Drie"].map(|name| Choice::new(name, name, ""));
    HandOverForm { colleagues: colleagues.into(), note: "Jij kent dit <beter>.".to_owned() }
}
