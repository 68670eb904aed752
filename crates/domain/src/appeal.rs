//! Appeals: who may disagree with what, and who was right.

use crate::decision::Action;
use crate::notice::{Capacity, NoticeOutcome};
use crate::redaction::Redaction;
use crate::signal::{UnknownName, named};
use serde::{Deserialize, Serialize};

named! {
    /// Who disagrees.
    Appellant, "kind of appellant" {
        /// Whoever wrote the text.
        Submitter = "submitter",
        /// Whoever gave notice of it.
        Reporter = "reporter",
        /// The facility or its organisation, which gave notice of it.
        Provider = "provider",
    }
}

named! {
    /// How an appeal ended.
    AppealOutcome, "outcome of an appeal" {
        /// The first decision stands.
        Upheld = "upheld",
        /// The appellant is right: the first decision is taken back.
        Overturned = "overturned",
        /// There was nothing left to decide: the text was taken back or changed meanwhile.
        Moot = "moot",
    }
}

impl Appellant {
    /// Whoever gave notice in this capacity.
    pub const fn of(capacity: Capacity) -> Self {
        match capacity {
            Capacity::Provider => Self::Provider,
            Capacity::Reader | Capacity::PersonConcerned | Capacity::Professional => Self::Reporter,
        }
    }
}

/// For how many days a decision can be appealed against: six months, as in article 20 of the Digital
/// Services Act (Regulation (EU) 2022/2065).
pub const APPEAL_DAYS: i64 = 184;

/// How much of a text is covered now, compared with before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Less.
    Less,
    /// As much.
    Same,
    /// More.
    More,
}

impl Coverage {
    /// From the masks of two decisions on the same version.
    pub fn between(before: &[Redaction], after: &[Redaction]) -> Self {
        let covered =
            |masks: &[Redaction]| masks.iter().map(|mask| mask.end.saturating_sub(mask.start)).sum::<usize>();
        Self::of(covered(after).cmp(&covered(before)))
    }

    /// The same where more or less is covered; where as much is, whether fewer errors are mended than before.
    #[must_use]
    pub fn or_corrections(self, before: usize, after: usize) -> Self {
        if self == Self::Same { Self::of(after.cmp(&before)) } else { self }
    }

    const fn of(order: std::cmp::Ordering) -> Self {
        match order {
            std::cmp::Ordering::Less => Self::Less,
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::More,
        }
    }
}

/// Whether a decision restricts its author so that an appeal against it is possible: `masks` is the number
/// of parts that it covers, and of errors that it mends.
pub const fn restricts_author(action: Action, masks: usize) -> bool {
    match action {
        Action::Return | Action::Reject | Action::TakeDown => true,
        Action::Publish => masks > 0,
        Action::Escalate | Action::Keep => false,
    }
}

/// Who was right when an author appealed against `before`, from what another editor decided; nothing where
/// that is no decision yet.
pub const fn for_author(before: Action, now: Action, coverage: Coverage) -> Option<AppealOutcome> {
    let milder = match (before, now) {
        (_, Action::Escalate) => return None,
        // The masks of a text that is public.
        (Action::Publish, Action::Publish) => matches!(coverage, Coverage::Less),
        (_, Action::Publish) => true,
        // Refused or offline before; now there is something that the author can do.
        (Action::Reject | Action::TakeDown, Action::Return) => true,
        _ => false,
    };
    Some(if milder { AppealOutcome::Overturned } else { AppealOutcome::Upheld })
}

/// Who was right when somebody appealed against what came of a notice, from what comes of it now.
pub const fn for_reporter(before: NoticeOutcome, now: NoticeOutcome) -> AppealOutcome {
    match (before, now) {
        (_, NoticeOutcome::AlreadyGone) => AppealOutcome::Moot,
        (_, NoticeOutcome::Returned | NoticeOutcome::TakenDown | NoticeOutcome::Masked) => {
            AppealOutcome::Overturned
        }
        (_, NoticeOutcome::Kept | NoticeOutcome::Unfounded) => AppealOutcome::Upheld,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action as A;

    #[test]
    fn every_pair_of_an_author() {
        use AppealOutcome::{Overturned, Upheld};
        let restricted = [A::Publish, A::Return, A::Reject, A::TakeDown];
        for before in restricted {
            for coverage in [Coverage::Less, Coverage::Same, Coverage::More] {
                let of = |now| for_author(before, now, coverage);
                assert_eq!(of(A::Escalate), None);
                let published = match before {
                    A::Publish if coverage != Coverage::Less => Upheld,
                    _ => Overturned,
                };
                assert_eq!(of(A::Publish), Some(published), "{before} {coverage:?}");
                let returned = if matches!(before, A::Reject | A::TakeDown) { Overturned } else { Upheld };
                assert_eq!(of(A::Return), Some(returned), "{before}");
                for stands in [A::Keep, A::Reject, A::TakeDown] {
                    assert_eq!(of(stands), Some(Upheld), "{before} {stands}");
                }
            }
        }
        let all = Action::ALL.into_iter().filter(|action| restricts_author(*action, 1));
        assert!(all.eq([A::Publish, A::Return, A::Reject, A::TakeDown]));
        assert!(!restricts_author(A::Publish, 0));
    }

    #[test]
    fn every_pair_of_a_reporter() {
        for before in NoticeOutcome::ALL.iter().filter(|outcome| outcome.can_be_appealed()) {
            for now in NoticeOutcome::ALL {
                let expected = match now {
                    NoticeOutcome::AlreadyGone => AppealOutcome::Moot,
                    now if now.changed_something() => AppealOutcome::Overturned,
                    _ => AppealOutcome::Upheld,
                };
                assert_eq!(for_reporter(*before, *now), expected, "{before} {now}");
            }
        }
    }

    #[test]
    fn coverage_counts_what_is_covered() {
        let mask = |start, end| Redaction { start, end, replacement: "[naam]".into() };
        assert_eq!(Coverage::between(&[mask(0, 4)], &[mask(0, 2)]), Coverage::Less);
        assert_eq!(Coverage::between(&[mask(0, 4)], &[mask(0, 2), mask(5, 7)]), Coverage::Same);
        assert_eq!(Coverage::between(&[], &[mask(0, 1)]), Coverage::More);
    }

    #[test]
    fn a_provider_is_told_apart() {
        for capacity in Capacity::ALL {
            let expected =
                if *capacity == Capacity::Provider { Appellant::Provider } else { Appellant::Reporter };
            assert_eq!(Appellant::of(*capacity), expected);
        }
    }
}
