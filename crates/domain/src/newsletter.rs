//! Newsletters of a programme: what one says in each language, and the life it has.

use crate::error::FieldError;
use crate::signal::{UnknownName, named};
use crate::text::{graphemes, normalise, normalise_line};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// Where a newsletter stands.
    NewsletterState, "state of a newsletter" {
        /// Being written; nobody got it.
        Draft = "draft",
        /// On its way.
        Sending = "sending",
        /// Everybody was tried.
        Sent = "sent",
        /// Stopped on the way; who did not have it by then does not get it.
        Stopped = "stopped",
    }
}

impl NewsletterState {
    /// Whether what it says can still change.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft)
    }
}

/// Longest subject, in graphemes: what a phone shows of one.
pub const MAX_SUBJECT: usize = 120;
/// Longest text, in graphemes.
pub const MAX_BODY: usize = 20_000;

/// What a newsletter says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsletterText {
    /// One line, 1 to [`MAX_SUBJECT`] graphemes.
    pub subject: String,
    /// Markdown, 1 to [`MAX_BODY`] graphemes.
    pub body: String,
}

impl NewsletterText {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.subject.is_empty() && self.body.is_empty()
    }
}

/// What a newsletter says, by language such as `nl`.
pub type NewsletterTexts = BTreeMap<String, NewsletterText>;

/// Brings texts to their stored form and checks them: Dutch there always is, and a language with a subject has a
/// text. Languages in which nothing was written fall away.
///
/// Errors: `required`, `too_long` with `/texts/{language}/subject` or `/body`.
pub fn checked(texts: NewsletterTexts) -> Result<NewsletterTexts, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut kept = NewsletterTexts::new();
    for (language, text) in texts {
        let subject = normalise_line(&text.subject);
        let text = NewsletterText { subject, body: normalise(&text.body) };
        if text.is_empty() && language != "nl" {
            continue;
        }
        for (field, said, most) in [("subject", &text.subject, MAX_SUBJECT), ("body", &text.body, MAX_BODY)] {
            let pointer = format!("/texts/{language}/{field}");
            if said.trim().is_empty() {
                errors.push(FieldError::new(pointer, "required", "Vul dit veld in."));
            } else if graphemes(said) > most {
                errors.push(FieldError::new(
                    pointer,
                    "too_long",
                    format!("Gebruik ten hoogste {most} tekens."),
                ));
            }
        }
        kept.insert(language, text);
    }
    if !kept.contains_key("nl") {
        for field in ["subject", "body"] {
            let detail = "Schrijf de nieuwsbrief in elk geval in het Nederlands.";
            errors.push(FieldError::new(format!("/texts/nl/{field}"), "required", detail));
        }
    }
    if errors.is_empty() { Ok(kept) } else { Err(errors) }
}

/// What a reader with this language gets: their own, or Dutch where it was not written.
pub fn text_for<'t>(texts: &'t NewsletterTexts, language: &str) -> Option<&'t NewsletterText> {
    texts.get(language).or_else(|| texts.get("nl"))
}

/// How far a newsletter has come, in mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewsletterCounts {
    /// Mails that were put in the outbox.
    pub queued: u64,
    /// The mail server took them.
    pub sent: u64,
    /// The mail server refused them for good, or a report said later that they did not arrive.
    pub bounced: u64,
    /// Who stopped the newsletter between sending and their turn, or had not got it when it was stopped.
    pub skipped: u64,
    /// The platform ended while the mail was being handed over: nobody gets a second one, so these may have missed it.
    pub unsure: u64,
}

impl NewsletterCounts {
    /// How many were dealt with.
    pub const fn handled(&self) -> u64 {
        self.sent + self.bounced + self.skipped + self.unsure
    }

    /// How many wait for their turn.
    pub const fn waiting(&self) -> u64 {
        self.queued.saturating_sub(self.handled())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(subject: &str, body: &str) -> NewsletterText {
        NewsletterText { subject: subject.into(), body: body.into() }
    }

    fn texts(all: &[(&str, NewsletterText)]) -> NewsletterTexts {
        all.iter().map(|(language, text)| ((*language).to_owned(), text.clone())).collect()
    }

    fn pointers(result: Result<NewsletterTexts, Vec<FieldError>>) -> Vec<(String, &'static str)> {
        let errors = result.unwrap_err();
        errors.into_iter().map(|error| (error.pointer.to_string(), error.code)).collect()
    }

    #[test]
    fn dutch_there_always_is_and_empty_languages_fall_away() {
        let kept = checked(texts(&[("nl", text(" Nieuws\u{301} ", "Dag")), ("fr", text("", ""))])).unwrap();
        assert_eq!(kept.keys().collect::<Vec<_>>(), ["nl"]);
        assert_eq!(kept["nl"].subject, "Nieuwś");
        let missing = pointers(checked(texts(&[("fr", text("Nouvelles", "Bonjour"))])));
        assert_eq!(missing.len(), 2);
        assert!(
            missing.iter().all(|(pointer, code)| pointer.starts_with("/texts/nl/") && *code == "required")
        );
    }

    #[test]
    fn half_a_language_and_too_long_are_told_at_their_field() {
        let half = checked(texts(&[("nl", text("Nieuws", "Dag")), ("en", text("News", " "))]));
        assert_eq!(pointers(half), [("/texts/en/body".to_owned(), "required")]);
        let long = "é".repeat(MAX_SUBJECT + 1);
        assert_eq!(
            pointers(checked(texts(&[("nl", text(&long, "Dag"))]))),
            [("/texts/nl/subject".to_owned(), "too_long")]
        );
        let most = checked(texts(&[("nl", text(&"é".repeat(MAX_SUBJECT), &"e".repeat(MAX_BODY)))]));
        assert!(most.is_ok());
    }

    #[test]
    fn a_reader_gets_their_language_or_dutch() {
        let both = texts(&[("nl", text("Nieuws", "Dag")), ("fr", text("Nouvelles", "Bonjour"))]);
        assert_eq!(text_for(&both, "fr").unwrap().subject, "Nouvelles");
        assert_eq!(text_for(&both, "en").unwrap().subject, "Nieuws");
        assert_eq!(text_for(&NewsletterTexts::new(), "nl"), None);
    }

    #[test]
    fn what_waits_is_what_nobody_dealt_with() {
        let counts = NewsletterCounts { queued: 10, sent: 4, bounced: 1, skipped: 2, unsure: 1 };
        assert_eq!((counts.handled(), counts.waiting()), (8, 2));
        assert_eq!(NewsletterCounts { queued: 0, ..counts }.waiting(), 0);
    }
}
