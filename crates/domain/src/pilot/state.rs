//! Where an application stands, and who may move it where.

use crate::error::{ErrorKind, RuleError};
use crate::signal::{UnknownName, named};
use serde::{Deserialize, Serialize};

named! {
    /// Where an application to a programme stands.
    ApplicationState, "state of an application" {
        /// The form was sent; nobody used the link from the mail yet.
        Interest = "interest",
        /// Confirmed; waits for the first selection.
        Applied = "applied",
        /// Chosen in the first phase; the locations are still to be settled.
        ProvisionallySelected = "provisionally_selected",
        /// Chosen for good, in a wave.
        Selected = "selected",
        /// Getting ready to start.
        Onboarding = "onboarding",
        /// Takes part: its facilities can be reviewed.
        Live = "live",
        /// Takes part, but its facilities take no new reviews for a while.
        Paused = "paused",
        /// Took part to the end. Final.
        Completed = "completed",
        /// Stopped before the end. Final.
        Left = "left",
        /// Not chosen. Final.
        Refused = "refused",
        /// Taken back by the applicant before it took part. Final.
        Withdrawn = "withdrawn",
    }
}

named! {
    /// Who moves an application.
    Mover, "mover of an application" {
        /// Whoever sent it, with a link from a mail.
        Applicant = "applicant",
        /// A manager of the pilot.
        Manager = "manager",
    }
}

use ApplicationState as S;

const APPLICANT: &[Mover] = &[Mover::Applicant];
const MANAGER: &[Mover] = &[Mover::Manager];
const EITHER: &[Mover] = &[Mover::Applicant, Mover::Manager];

/// The whole of an application's life: from, to, and who may do it. What is not here is an error.
pub const TRANSITIONS: &[(ApplicationState, ApplicationState, &[Mover])] = &[
    (S::Interest, S::Applied, APPLICANT),
    // A refusal is told by mail, and nobody knows yet whether this mailbox asked for anything.
    (S::Interest, S::Withdrawn, APPLICANT),
    (S::Applied, S::ProvisionallySelected, MANAGER),
    (S::Applied, S::Refused, MANAGER),
    (S::Applied, S::Withdrawn, EITHER),
    (S::ProvisionallySelected, S::Selected, MANAGER),
    (S::ProvisionallySelected, S::Refused, MANAGER),
    (S::ProvisionallySelected, S::Withdrawn, EITHER),
    (S::Selected, S::Onboarding, MANAGER),
    (S::Selected, S::Refused, MANAGER),
    (S::Selected, S::Withdrawn, EITHER),
    (S::Onboarding, S::Live, MANAGER),
    (S::Onboarding, S::Refused, MANAGER),
    (S::Onboarding, S::Withdrawn, EITHER),
    (S::Live, S::Paused, MANAGER),
    (S::Live, S::Completed, MANAGER),
    (S::Live, S::Left, MANAGER),
    (S::Paused, S::Live, MANAGER),
    (S::Paused, S::Completed, MANAGER),
    (S::Paused, S::Left, MANAGER),
];

impl ApplicationState {
    /// Whether `by` may move an application from here to `to`.
    pub fn allows(self, to: Self, by: Mover) -> bool {
        TRANSITIONS.iter().any(|(from, then, who)| *from == self && *then == to && who.contains(&by))
    }

    /// The same as an answer.
    ///
    /// Errors: `application_state_forbids` (409).
    pub fn check(self, to: Self, by: Mover) -> Result<(), RuleError> {
        if self.allows(to, by) {
            return Ok(());
        }
        let detail = "Zoals deze aanvraag nu staat, kan die stap niet (meer).";
        Err(RuleError::new(ErrorKind::Conflict, "application_state_forbids", detail))
    }

    /// Where `by` may move an application to from here, in the order in which states are shown.
    pub fn next(self, by: Mover) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|to| self.allows(*to, by)).collect()
    }

    /// Whether an application here takes one of the places of its programme. One that took part to the end keeps
    /// its place: a call for six projects has no seventh.
    pub const fn holds_place(self) -> bool {
        matches!(
            self,
            S::ProvisionallySelected | S::Selected | S::Onboarding | S::Live | S::Paused | S::Completed
        )
    }

    /// Whether nothing can happen to it any more.
    pub const fn is_over(self) -> bool {
        matches!(self, S::Completed | S::Left | S::Refused | S::Withdrawn)
    }

    /// Whether a move to here has to be explained to the applicant.
    pub const fn needs_reason(self) -> bool {
        matches!(self, S::Refused | S::Paused | S::Left | S::Withdrawn)
    }
}
