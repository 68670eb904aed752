//! Where a review is on its way, and what comes next and when.

use crate::{Shell, Speak};
use chrono::{DateTime, Utc};
use domain::ReviewState;

/// A stage on the way of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stage {
    /// `done`, `now` or nothing.
    pub class: &'static str,
    /// What happens there.
    pub title: String,
    /// What comes next, where the review is here.
    pub next: Option<String>,
}

/// The stages: written, confirmed, read, decided.
const KEYS: [&str; 4] = ["stage-written", "stage-confirmed", "stage-read", "stage-decided"];

impl Stage {
    /// The stages of a review in this state; `by` is when what comes next is there, where that is known.
    pub(crate) fn all(shell: &Shell, state: ReviewState, by: Option<DateTime<Utc>>) -> Vec<Self> {
        let here = place(state);
        KEYS.into_iter()
            .enumerate()
            .map(|(place, key)| Self {
                class: if place == here {
                    "now"
                } else if place < here {
                    "done"
                } else {
                    ""
                },
                title: shell.t(if place == here { title(state, key) } else { key }),
                next: (place == here).then(|| next(shell, state, by)),
            })
            .collect()
    }

    pub(crate) fn is_now(&self) -> bool {
        self.class == "now"
    }
}

const fn place(state: ReviewState) -> usize {
    match state {
        ReviewState::AwaitingVerification | ReviewState::Lapsed => 1,
        ReviewState::Queued
        | ReviewState::InReview
        | ReviewState::Escalated
        | ReviewState::Returned
        | ReviewState::Hidden => 2,
        ReviewState::Published | ReviewState::Rejected | ReviewState::Withdrawn | ReviewState::TakenDown => 3,
    }
}

const fn title(state: ReviewState, otherwise: &'static str) -> &'static str {
    match state {
        ReviewState::AwaitingVerification => "stage-awaiting",
        ReviewState::Lapsed => "stage-lapsed",
        ReviewState::Returned => "stage-returned",
        ReviewState::Hidden => "stage-hidden",
        ReviewState::Published => "stage-online",
        ReviewState::Rejected => "stage-rejected",
        ReviewState::Withdrawn => "stage-withdrawn",
        ReviewState::TakenDown => "stage-taken-down",
        ReviewState::Queued | ReviewState::InReview | ReviewState::Escalated => otherwise,
    }
}

/// What comes next: every state says it, and when where that is known.
fn next(shell: &Shell, state: ReviewState, by: Option<DateTime<Utc>>) -> String {
    let day = by.map(|by| shell.date(&by));
    match (state, day) {
        (ReviewState::AwaitingVerification, _) => shell.t("next-awaiting"),
        (ReviewState::Lapsed, _) => shell.t("next-lapsed"),
        (ReviewState::Queued | ReviewState::InReview, Some(day)) => shell.with("next-read", "day", day),
        (ReviewState::Queued | ReviewState::InReview, None) => shell.t("next-read-late"),
        (ReviewState::Escalated | ReviewState::Hidden, _) => shell.t("next-wait"),
        (ReviewState::Returned, Some(day)) => shell.with("next-answer-by", "day", day),
        (ReviewState::Returned, None) => shell.t("next-answer"),
        (ReviewState::Published, _) => shell.t("next-published"),
        (ReviewState::Rejected | ReviewState::TakenDown, Some(day)) => shell.with("next-appeal", "day", day),
        (ReviewState::Rejected | ReviewState::TakenDown, None) => shell.t("next-final"),
        (ReviewState::Withdrawn, _) => shell.t("next-withdrawn"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_state_is_somewhere_and_says_what_comes_next() {
        let shell = Shell::new(Language::NL, "/mijn-waardering", false);
        for state in ReviewState::ALL {
            for by in [None, Some(DateTime::default())] {
                let stages = Stage::all(&shell, state, by);
                let now: Vec<&Stage> = stages.iter().filter(|stage| stage.is_now()).collect();
                assert_eq!(now.len(), 1, "{state}");
                assert!(
                    now.iter().all(|stage| stage.next.as_ref().is_some_and(|next| next.ends_with('.'))),
                    "{state}"
                );
                assert!(stages.iter().all(|stage| !stage.title.contains("{{")), "{state}");
            }
        }
    }
}
