//! Notices: somebody says that a published text should not be there as it is.
//!
//! Anybody may give one (article 16 of the Digital Services Act, Regulation (EU) 2022/2065): with a reason,
//! an explanation and, so that there can be an answer, a mailbox.

use crate::Redacted;
use crate::decision::Action;
use crate::error::FieldError;
use crate::ids::NoticeId;
use crate::redaction::MaskedText;
use crate::signal::{UnknownName, named};
use crate::text::{graphemes, scalars};
use serde::{Deserialize, Serialize};

named! {
    /// Why somebody gives notice. A closed list after the code of conduct and the law.
    NoticeReason, "reason for a notice" {
        /// It names somebody, or says who somebody is.
        Privacy = "privacy",
        /// Whoever wrote it was not there.
        NotOwnExperience = "not_own_experience",
        /// It is made up, paid for, or written by the organisation itself.
        Fake = "fake",
        /// It insults.
        Insult = "insult",
        /// It discriminates.
        Discrimination = "discrimination",
        /// It accuses somebody of something.
        Accusation = "accusation",
        /// It breaks a law in another way.
        Illegal = "illegal",
        /// Somebody may be in danger.
        Danger = "danger",
        /// It is about another facility.
        WrongFacility = "wrong_facility",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// As what somebody gives notice.
    Capacity, "capacity of a reporter" {
        /// As a reader.
        Reader = "reader",
        /// For the facility or its organisation.
        Provider = "provider",
        /// As the person whom the text is about.
        PersonConcerned = "person_concerned",
        /// As somebody who came across it at work, such as a social worker or a lawyer.
        Professional = "professional",
    }
}

named! {
    /// Where a notice stands.
    NoticeState, "state of a notice" {
        /// The link in the mail has not been used yet.
        AwaitingConfirmation = "awaiting_confirmation",
        /// An editor will look.
        Open = "open",
        /// An editor has looked, or there was nothing left to look at.
        Decided = "decided",
        /// The link was not used in time; who gave it and what it said are forgotten.
        Lapsed = "lapsed",
    }
}

named! {
    /// What came of a notice.
    NoticeOutcome, "outcome of a notice" {
        /// The text stays as it is.
        Kept = "kept",
        /// The text stays, with more of it covered, or otherwise than it was.
        Masked = "masked",
        /// Its author is asked to change it; until then it is not public.
        Returned = "returned",
        /// It is offline.
        TakenDown = "taken_down",
        /// Its author took it back or changed it before an editor decided.
        AlreadyGone = "already_gone",
        /// The text stays, and the notice named nothing that could be looked into.
        Unfounded = "unfounded",
    }
}

impl NoticeReason {
    /// Whether it can be given without a mailbox. Article 16(2)(c) of the Digital Services Act asks for no
    /// name and no address where the notice is about sexual offences against children (articles 3 to 7 of
    /// Directive 2011/93/EU). Here that holds for danger of every kind: whoever fears for somebody should
    /// not have to make themselves known first.
    pub const fn may_be_anonymous(self) -> bool {
        matches!(self, Self::Danger)
    }

    /// The article of the code of conduct that it points to, where there is one.
    pub const fn article(self) -> Option<&'static str> {
        Some(match self {
            Self::Privacy => "privacy-1",
            Self::NotOwnExperience => "own-1",
            Self::Fake => "honest-1",
            Self::Insult => "tone-1",
            Self::Discrimination => "tone-2",
            Self::Accusation => "law-1",
            Self::Danger => "safe-1",
            Self::Illegal | Self::WrongFacility | Self::Other => return None,
        })
    }
}

impl NoticeOutcome {
    /// Whether whoever gave the notice may bring it before another editor: where the text stays.
    pub const fn can_be_appealed(self) -> bool {
        matches!(self, Self::Kept | Self::Masked | Self::Unfounded)
    }

    /// Whether a decision on it changed what had been decided before.
    pub const fn changed_something(self) -> bool {
        matches!(self, Self::Masked | Self::Returned | Self::TakenDown)
    }
}

/// What became of a text that somebody gave notice of, once an editor decided: `read` is the version and
/// the text as it stood when the notice was given, `shown` what readers see now.
pub fn outcome(action: Action, read: (u32, &str), shown: Option<(u32, &str)>) -> NoticeOutcome {
    match shown {
        Some(now) if now == read => NoticeOutcome::Kept,
        Some((version, _)) if version == read.0 => NoticeOutcome::Masked,
        Some(_) => NoticeOutcome::AlreadyGone,
        None if action == Action::Return => NoticeOutcome::Returned,
        None => NoticeOutcome::TakenDown,
    }
}

/// What counts when it is asked whether a notice hides a text until the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hiding {
    /// Whether the configuration hides for this reason.
    pub for_reason: bool,
    /// Why the notice was given.
    pub reason: NoticeReason,
    /// As what.
    pub capacity: Capacity,
    /// Whether whoever gave it has proved a mailbox.
    pub confirmed: bool,
    /// Whether an editor left the same version as it is after a notice for the same reason.
    pub judged_before: bool,
    /// Texts that notices of the same mailbox hid within the time of the limit.
    pub by_reporter: u64,
    /// How many are allowed.
    pub reporter_limit: u64,
    /// Texts of the same facility that were hidden within the time of the limit.
    pub of_facility: u64,
    /// How many are allowed.
    pub facility_limit: u64,
    /// Whether too many notices of the same mailbox were manifestly unfounded.
    pub distrusted: bool,
}

impl Hiding {
    /// Whether the text is hidden. Nobody silences a text by asking twice, many times or for many texts; a
    /// provider never does, but for what is said of a person.
    pub const fn hides(&self) -> bool {
        self.for_reason
            && self.confirmed
            && !self.judged_before
            && !self.distrusted
            && self.by_reporter < self.reporter_limit
            && self.of_facility < self.facility_limit
            && (!matches!(self.capacity, Capacity::Provider) || matches!(self.reason, NoticeReason::Privacy))
    }
}

/// Who gave a notice, as sealed in the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reporter {
    /// Name, where one was given.
    #[serde(default)]
    pub name: Redacted<String>,
    /// Address that mail is sent to.
    pub email: Redacted<String>,
    /// The token of the page on which the notice is followed, once it was confirmed.
    #[serde(default)]
    pub track_token: Redacted<String>,
}

/// The number of a notice, for questions about it: the random end of its id.
pub fn reference(id: NoticeId) -> String {
    let hex = id.0.simple().to_string().to_uppercase();
    format!("M-{}", hex.get(24..).unwrap_or(&hex))
}

/// Most passages that one notice points to.
pub const MAX_PASSAGES: usize = 20;

/// What is wrong with the passages that a notice points to, if anything: start and end in scalar values of
/// the text as readers see it. The errors point to `/passages/N`.
pub fn check_passages(passages: &[(usize, usize)], text: &MaskedText) -> Vec<FieldError> {
    if passages.len() > MAX_PASSAGES {
        let detail = format!("Duid hoogstens {MAX_PASSAGES} stukken aan.");
        return vec![FieldError::new("/passages", "too_many", detail)];
    }
    let length = scalars(&text.text);
    let wrong = passages.iter().enumerate().filter(|(_, (start, end))| start >= end || *end > length);
    wrong
        .map(|(n, _)| {
            let detail = format!("Dit stuk ligt niet in de tekst, die {length} tekens telt.");
            FieldError::new(format!("/passages/{n}"), "out_of_range", detail)
        })
        .collect()
}

/// Fewest and most graphemes of an explanation.
pub const EXPLANATION: std::ops::RangeInclusive<usize> = 20..=4000;

/// What is wrong with an explanation, if anything. It stands in the form of [`crate::text::normalise`].
pub fn check_explanation(text: &str) -> Option<FieldError> {
    let (min, max) = (EXPLANATION.start(), EXPLANATION.end());
    let length = graphemes(text);
    if length < *min {
        let detail = format!("Leg iets meer uit: minstens {min} tekens. Je hebt er nu {length}.");
        return Some(FieldError::new("/explanation", "too_short", detail));
    }
    let detail = || format!("Maak je uitleg korter: hoogstens {max} tekens. Je hebt er nu {length}.");
    (length > *max).then(|| FieldError::new("/explanation", "too_long", detail()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_see_afterwards_is_the_outcome() {
        let read = (2, "Dag [naam].");
        for action in Action::ALL {
            assert_eq!(outcome(action, read, Some(read)), NoticeOutcome::Kept);
            assert_eq!(outcome(action, read, Some((2, "Dag [naam], [naam]."))), NoticeOutcome::Masked);
            assert_eq!(outcome(action, read, Some((3, "Dag [naam]."))), NoticeOutcome::AlreadyGone);
            let gone =
                if action == Action::Return { NoticeOutcome::Returned } else { NoticeOutcome::TakenDown };
            assert_eq!(outcome(action, read, None), gone);
        }
    }

    fn hiding() -> Hiding {
        Hiding {
            for_reason: true,
            reason: NoticeReason::Danger,
            capacity: Capacity::Reader,
            confirmed: true,
            judged_before: false,
            by_reporter: 1,
            reporter_limit: 2,
            of_facility: 2,
            facility_limit: 3,
            distrusted: false,
        }
    }

    #[test]
    fn one_obstacle_is_enough_not_to_hide() {
        assert!(hiding().hides());
        for obstacle in [
            Hiding { for_reason: false, ..hiding() },
            Hiding { confirmed: false, ..hiding() },
            Hiding { judged_before: true, ..hiding() },
            Hiding { distrusted: true, ..hiding() },
            Hiding { by_reporter: 2, ..hiding() },
            Hiding { of_facility: 3, ..hiding() },
            Hiding { capacity: Capacity::Provider, ..hiding() },
        ] {
            assert!(!obstacle.hides(), "{obstacle:?}");
        }
        for capacity in Capacity::ALL {
            let privacy = Hiding { reason: NoticeReason::Privacy, capacity: *capacity, ..hiding() };
            assert!(privacy.hides(), "{capacity}");
        }
    }

    #[test]
    fn only_what_stays_can_be_appealed() {
        for outcome in NoticeOutcome::ALL {
            let stays =
                matches!(outcome, NoticeOutcome::Kept | NoticeOutcome::Masked | NoticeOutcome::Unfounded);
            assert_eq!(outcome.can_be_appealed(), stays);
        }
    }

    #[test]
    fn passages_lie_in_the_text() {
        let text = MaskedText { text: "Zoë 👋".into(), masks: vec![] };
        assert!(check_passages(&[(0, 3), (4, 5)], &text).is_empty());
        for wrong in [(0, 0), (3, 2), (0, 6), (5, 6)] {
            assert_eq!(check_passages(&[wrong], &text)[0].pointer, "/passages/0", "{wrong:?}");
        }
        assert_eq!(check_passages(&[(0, 1); MAX_PASSAGES + 1], &text)[0].code, "too_many");
    }

    #[test]
    fn an_explanation_has_a_readable_length() {
        assert_eq!(check_explanation(&"é".repeat(19)).map(|error| error.code), Some("too_short"));
        assert_eq!(check_explanation(&"é".repeat(4001)).map(|error| error.code), Some("too_long"));
        assert!(
            check_explanation(&"é".repeat(20)).is_none() && check_explanation(&"é".repeat(4000)).is_none()
        );
    }
}
