//! Notices: somebody says that a published review should not be there as it is.

mod already_gone;
mod appeal;
mod confirm;
mod draft;
mod give;
mod hide;
mod mails;
mod take_up;
mod track;

pub(crate) use take_up::deciders;

pub use confirm::NoticeConfirmed;
pub use draft::{NoticeDraft, NoticeSubject};
pub use give::NoticeGiven;
pub use track::{FollowedNotice, NoticeFollower};

use domain::{ErrorKind, NoticeReason, RuleError};

/// How notices are taken in, and how they are kept from being used to silence people.
#[derive(Clone, Debug)]
pub struct NoticeRules {
    /// The reasons for which a text is hidden until the decision.
    pub hide_reasons: Vec<NoticeReason>,
    /// Within how many days the two limits on hiding count.
    pub hide_days: u32,
    /// How many texts notices from one mailbox hide.
    pub hides_per_reporter: u32,
    /// How many texts about one facility are hidden.
    pub hides_per_facility: u32,
    /// How many notices from one mailbox may wait for an editor.
    pub open_per_reporter: u32,
    /// How many notices may be given with one address in a day, confirmed or not.
    pub sent_per_day: u32,
    /// From how many manifestly unfounded notices on those of a mailbox hide nothing and go last.
    pub unfounded_limit: u32,
    /// Within how many days that counts.
    pub unfounded_days: u32,
}

pub(crate) fn not_found() -> RuleError {
    RuleError::not_found("review_not_found")
}

pub(crate) fn not_public() -> RuleError {
    let detail = "Deze waardering staat niet (meer) online.";
    RuleError::new(ErrorKind::Conflict, "not_public", detail)
}
