//! One question after a review or a reply, "how easy was this?", and the topics that the answers are grouped under.

use crate::error::FieldError;
use crate::ids::FacilityId;
use crate::signal::{UnknownName, named};
use crate::text::{graphemes, normalise, normalise_line};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

named! {
    /// After what the question was asked.
    FeedbackMoment, "moment of a question" {
        /// A review was confirmed.
        Submitted = "submitted",
        /// A provider sent a reply in.
        Replied = "replied",
    }
}

named! {
    /// What a topic is about.
    TopicAbout, "subject of a topic" {
        /// The platform itself.
        Tool = "tool",
        /// What may be written, and how that is judged.
        CodeOfConduct = "code_of_conduct",
        /// The steps that people go through.
        Flows = "flows",
    }
}

named! {
    /// Where a topic stands.
    TopicStatus, "status of a topic" {
        /// Nobody works on it.
        Open = "open",
        /// Somebody works on it.
        InProgress = "in_progress",
        /// It is done.
        Done = "done",
        /// It will not be done, and there is a reason.
        Declined = "declined",
    }
}

/// For how many hours after what it asks about a question can be answered.
pub const QUESTION_HOURS: i64 = 24;

/// A question that somebody may answer once. It travels in a form; nothing of it is stored but that it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// After what it is asked.
    pub moment: FeedbackMoment,
    /// Which facility that was about.
    pub facility: FacilityId,
    /// Until when it can be answered.
    pub until: DateTime<Utc>,
    /// The same for the same question, and nothing else.
    pub id: Uuid,
}

impl Question {
    /// Until when a question about something that happened `at` can be answered; none where that is over.
    pub fn open_until(at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let until = at.checked_add_signed(TimeDelta::hours(QUESTION_HOURS))?;
        (now < until).then_some(until)
    }
}

/// The lowest and the highest score.
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=5;
/// Longest text of an answer, in graphemes.
pub const MAX_TEXT: usize = 500;
/// Longest title of a topic, in graphemes.
pub const MAX_TITLE: usize = 120;
/// Longest reason of a topic that will not be done, in graphemes.
pub const MAX_REASON: usize = 1000;

/// An answer, checked and in the form in which it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// From 1, very hard, to 5, very easy.
    pub score: u8,
    /// One line; none where nothing was written.
    pub text: Option<String>,
}

/// Checks an answer.
///
/// Errors: `required` or `out_of_range` with `/score`, `too_long` with `/text`.
pub fn answered(score: Option<i64>, text: &str) -> Result<Answered, Vec<FieldError>> {
    let mut errors = Vec::new();
    let sound = score.and_then(|score| u8::try_from(score).ok()).filter(|score| SCORES.contains(score));
    match (score, sound) {
        (None, _) => errors.push(FieldError::new("/score", "required", "Kies een cijfer van 1 tot 5.")),
        (Some(_), None) => {
            errors.push(FieldError::new("/score", "out_of_range", "Kies een cijfer van 1 tot 5."));
        }
        _ => {}
    }
    let text = normalise_line(text);
    too_long(&mut errors, "/text", &text, MAX_TEXT);
    let text = (!text.is_empty()).then_some(text);
    match sound.filter(|_| errors.is_empty()) {
        Some(score) => Ok(Answered { score, text }),
        None => Err(errors),
    }
}

/// What a manager says of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicText {
    /// One line, 1 to [`MAX_TITLE`] graphemes.
    pub title: String,
    /// What it is about.
    pub about: TopicAbout,
    /// Where it stands.
    pub status: TopicStatus,
    /// Why nothing will be done; empty for any other status.
    pub reason: String,
}

impl TopicText {
    /// The same in the form in which it is stored. A reason belongs to what will not be done, and is left out of
    /// anything else.
    ///
    /// Errors: `required` and `too_long` with `/title` or `/reason`.
    pub fn checked(self) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let title = normalise_line(&self.title);
        let declined = self.status == TopicStatus::Declined;
        // Too much of it is told in any case: nobody should lose a text unheard.
        let reason = normalise(&self.reason);
        if title.is_empty() {
            errors.push(FieldError::new("/title", "required", "Geef het onderwerp een titel."));
        }
        if declined && reason.is_empty() {
            let detail = "Leg uit waarom jullie dit niet doen.";
            errors.push(FieldError::new("/reason", "required", detail));
        }
        too_long(&mut errors, "/title", &title, MAX_TITLE);
        too_long(&mut errors, "/reason", &reason, MAX_REASON);
        let reason = if declined { reason } else { String::new() };
        if errors.is_empty() { Ok(Self { title, reason, ..self }) } else { Err(errors) }
    }
}

fn too_long(errors: &mut Vec<FieldError>, pointer: &str, text: &str, most: usize) {
    let now = graphemes(text);
    if now > most {
        let detail = format!("Dit is te lang: hoogstens {most} tekens, nu zijn het er {now}.");
        errors.push(FieldError::new(pointer, "too_long", detail));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(errors: &[FieldError]) -> Vec<(&str, &str)> {
        errors.iter().map(|error| (error.pointer.as_str(), error.code)).collect()
    }

    #[test]
    fn a_question_is_open_for_a_day() {
        let asked = DateTime::from_timestamp(1_795_255_200, 0).unwrap();
        let until = asked + TimeDelta::hours(QUESTION_HOURS);
        assert_eq!(Question::open_until(asked, until - TimeDelta::seconds(1)), Some(until));
        assert_eq!(Question::open_until(asked, until), None);
    }

    #[test]
    fn an_answer_is_a_score_with_or_without_a_line() {
        let line = |text: &str| answered(Some(4), text).unwrap().text;
        assert_eq!(line(" Vlot,\n maar lang. ").as_deref(), Some("Vlot, maar lang."));
        assert_eq!(line(" \n"), None);
        let wrong = |score, text: &str| answered(score, text).unwrap_err();
        assert_eq!(places(&wrong(None, "")), [("/score", "required")]);
        for score in [0, 6, -1, 260] {
            assert_eq!(places(&wrong(Some(score), "")), [("/score", "out_of_range")], "{score}");
        }
        assert!(answered(Some(1), &"é".repeat(MAX_TEXT)).is_ok());
        let long = "é".repeat(MAX_TEXT + 1);
        assert_eq!(places(&wrong(None, &long)), [("/score", "required"), ("/text", "too_long")]);
    }

    #[test]
    fn what_will_not_be_done_needs_a_reason_and_nothing_else_keeps_one() {
        let topic = |status, reason: &str| TopicText {
            title: " Te lang ".into(),
            about: TopicAbout::Tool,
            status,
            reason: reason.into(),
        };
        for status in TopicStatus::ALL.iter().copied().filter(|one| *one != TopicStatus::Declined) {
            assert_eq!(
                topic(status, "Omdat.").checked().unwrap(),
                TopicText { title: "Te lang".into(), ..topic(status, "") }
            );
        }
        let bare = topic(TopicStatus::Declined, " ").checked().unwrap_err();
        assert_eq!(places(&bare), [("/reason", "required")]);
        assert_eq!(topic(TopicStatus::Declined, " Omdat. ").checked().unwrap().reason, "Omdat.");
        let untitled = TopicText { title: " ".into(), ..topic(TopicStatus::Open, "") };
        assert_eq!(places(&untitled.checked().unwrap_err()), [("/title", "required")]);
    }
}
