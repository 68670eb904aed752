//! That somebody else filled in a review for the person whose experience it is.

use crate::signal::{UnknownName, named};
use serde::{Deserialize, Serialize};

named! {
    /// Who helps. A closed list: nobody's name is asked.
    Helper, "kind of helper" {
        /// Somebody of the family, such as a daughter.
        Family = "family",
        /// A friend or a neighbour.
        Friend = "friend",
        /// A volunteer.
        Volunteer = "volunteer",
        /// A desk or a social worker outside the facility.
        Service = "service",
        /// Somebody who works for the facility.
        Staff = "staff",
        /// Anybody else.
        Other = "other",
    }
}

/// How a review was filled in for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// Who did.
    pub by: Helper,
    /// Whether it was typed over from paper.
    pub from_paper: bool,
    /// Whether the address is the helper's, for somebody who has none. One helper may help many.
    pub own_address: bool,
}

impl Help {
    /// Whether an editor has to look whether the words are the person's own: the helper has an interest.
    pub fn may_conflict(&self) -> bool {
        self.by == Helper::Staff
    }
}
