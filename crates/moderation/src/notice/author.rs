//! What the author of a text hears of a decision: always one mail or none.

use domain::appeal::restricts_author;
use domain::{Action, AppealOutcome};
use templates::mails::AppealResult;

/// What counts when it is chosen what the author hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AuthorSide {
    /// What was decided.
    pub(crate) action: Action,
    /// How the author's own appeal ended, where there was one, and against what it went.
    pub(crate) appeal: Option<(AppealOutcome, Action)>,
    /// Whether somebody gave notice, or appealed after a notice.
    pub(crate) noticed: bool,
    /// Whether the case was about a decision that stood, and not about a text that waited.
    pub(crate) standing: bool,
    /// Whether readers did not see the text until this decision.
    pub(crate) was_hidden: bool,
    /// Whether the version that was public is shown otherwise than before, with parts covered.
    pub(crate) covered: bool,
    /// Whether readers see exactly what they saw before.
    pub(crate) unchanged: bool,
}

/// Which mail the author gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuthorMail {
    /// None: nothing happened that the author knows of.
    Nothing,
    /// The one that goes with the action.
    Ordinary,
    /// Somebody gave notice or an editor hid it, and the text stays as it is.
    Kept {
        /// Whether readers did not see it meanwhile.
        was_hidden: bool,
        /// Whether nobody gave notice.
        unnoticed: bool,
    },
    /// Somebody gave notice, and parts are covered now.
    Masked,
    /// The author's appeal is decided.
    Appeal {
        /// Whether the author is right.
        overturned: bool,
        /// What happens now.
        result: AppealResult,
    },
}

impl AuthorSide {
    /// The mail. An author is told of every notice that was judged, also when nothing changes: the text
    /// is theirs, and so is the way to object.
    pub(crate) fn mail(self) -> AuthorMail {
        if self.action == Action::Escalate {
            return if self.standing { AuthorMail::Nothing } else { AuthorMail::Ordinary };
        }
        if let Some((outcome, before)) = self.appeal {
            let overturned = outcome == AppealOutcome::Overturned;
            return AuthorMail::Appeal { overturned, result: result(before, self.action, overturned) };
        }
        match self.action {
            Action::Keep | Action::Publish
                if (self.noticed || self.was_hidden) && self.standing && self.unchanged =>
            {
                AuthorMail::Kept { was_hidden: self.was_hidden, unnoticed: !self.noticed }
            }
            Action::Keep => AuthorMail::Nothing,
            Action::Publish if self.noticed && self.covered => AuthorMail::Masked,
            _ => AuthorMail::Ordinary,
        }
    }
}

/// What happens after an appeal against `before`.
fn result(before: Action, now: Action, overturned: bool) -> AppealResult {
    match (before, now) {
        (Action::Publish, Action::Publish) if overturned => AppealResult::MasksChanged,
        (Action::Publish, Action::Publish | Action::Keep) => AppealResult::StaysMasked,
        (Action::TakeDown, Action::Publish) => AppealResult::Restored,
        (_, Action::Publish) => AppealResult::Published,
        (_, Action::Return) => AppealResult::Returned,
        (_, Action::TakeDown) => AppealResult::StaysDown,
        (Action::TakeDown, _) => AppealResult::StaysDown,
        (before, _) if restricts_author(before, 0) => AppealResult::StaysRefused,
        _ => AppealResult::StaysMasked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AppealOutcome::{Overturned, Upheld};

    fn side(action: Action) -> AuthorSide {
        AuthorSide {
            action,
            appeal: None,
            noticed: true,
            standing: true,
            was_hidden: false,
            covered: false,
            unchanged: false,
        }
    }

    /// Every outcome, hidden or visible, with and without a notice.
    #[test]
    fn the_author_hears_of_every_outcome_once() {
        for was_hidden in [false, true] {
            let with = |action, covered, unchanged| {
                AuthorSide { was_hidden, covered, unchanged, ..side(action) }.mail()
            };
            let kept = AuthorMail::Kept { was_hidden, unnoticed: false };
            assert_eq!(with(Action::Keep, false, true), kept);
            assert_eq!(with(Action::Publish, true, true), kept);
            assert_eq!(with(Action::Publish, true, false), AuthorMail::Masked);
            assert_eq!(with(Action::Publish, false, false), AuthorMail::Ordinary);
            assert_eq!(with(Action::Return, false, false), AuthorMail::Ordinary);
            assert_eq!(with(Action::TakeDown, false, false), AuthorMail::Ordinary);
            assert_eq!(with(Action::Escalate, false, true), AuthorMail::Nothing);
        }
        let quiet = |action| AuthorSide { noticed: false, unchanged: true, ..side(action) };
        assert_eq!(quiet(Action::Keep).mail(), AuthorMail::Nothing);
        assert_eq!(quiet(Action::Publish).mail(), AuthorMail::Ordinary);
        // What an editor hid without a notice, the author heard of: and so of what comes of it.
        let hidden = |action| AuthorSide { was_hidden: true, ..quiet(action) };
        let again = AuthorMail::Kept { was_hidden: true, unnoticed: true };
        assert_eq!((hidden(Action::Keep).mail(), hidden(Action::Publish).mail()), (again, again));
        let waiting = |action| AuthorSide { standing: false, ..side(action) }.mail();
        for action in [Action::Publish, Action::Return, Action::Reject, Action::Escalate] {
            assert_eq!(waiting(action), AuthorMail::Ordinary, "{action}");
        }
    }

    #[test]
    fn an_appeal_of_the_author_is_answered_whatever_else_there_is() {
        use AppealResult as R;
        let rows = [
            (Action::Reject, Action::Publish, Overturned, R::Published),
            (Action::Reject, Action::Reject, Upheld, R::StaysRefused),
            (Action::Reject, Action::Return, Overturned, R::Returned),
            (Action::Return, Action::Publish, Overturned, R::Published),
            (Action::Return, Action::Return, Upheld, R::Returned),
            (Action::Return, Action::Reject, Upheld, R::StaysRefused),
            (Action::TakeDown, Action::Publish, Overturned, R::Restored),
            (Action::TakeDown, Action::Reject, Upheld, R::StaysDown),
            (Action::TakeDown, Action::Return, Overturned, R::Returned),
            (Action::Publish, Action::Publish, Overturned, R::MasksChanged),
            (Action::Publish, Action::Publish, Upheld, R::StaysMasked),
            (Action::Publish, Action::Keep, Upheld, R::StaysMasked),
            (Action::Publish, Action::Return, Upheld, R::Returned),
            (Action::Publish, Action::TakeDown, Upheld, R::StaysDown),
        ];
        for (before, now, outcome, result) in rows {
            for noticed in [false, true] {
                let appeal = Some((outcome, before));
                let mail = AuthorSide { appeal, noticed, ..side(now) }.mail();
                let overturned = outcome == Overturned;
                assert_eq!(mail, AuthorMail::Appeal { overturned, result }, "{before} {now}");
            }
        }
    }
}
