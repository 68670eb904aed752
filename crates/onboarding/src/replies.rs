//! What members of a provider read, and what they reply.

mod appeal;
mod draft;
mod hearings;
mod mine;
mod notifications;
mod open;
mod preview;
mod question;
mod read;
mod send;

pub use draft::{ReplyDraft, ReplyRules};
pub use hearings::MyHearing;
pub use mine::{AnsweredReview, MyDecision, MyReply, Written};
pub use notifications::{MyNotification, MyNotifications};
pub use preview::{Objection, ReplyPreview};
pub use read::{MyFacilities, MyFacility, MyReview, MyReviews};

use domain::{Clock, Ids};
use std::sync::Arc;
use storage::Store;

/// The use cases of providers.
#[derive(Clone)]
pub struct Providers {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) rules: Arc<ReplyRules>,
}

impl Providers {
    /// The use cases over a store, with the time and the chance they use.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, rules: Arc<ReplyRules>) -> Self {
        Self { store, clock, ids, rules }
    }

    /// The rules that hold.
    pub fn rules(&self) -> &ReplyRules {
        &self.rules
    }
}

impl std::fmt::Debug for Providers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Providers").finish_non_exhaustive()
    }
}
