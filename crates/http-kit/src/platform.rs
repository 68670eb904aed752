//! What every route works with.

use crate::limits::Limits;
use domain::Ids;
use moderation::Desk;
use onboarding::{Insights, Providers};
use std::ops::Deref;
use std::sync::Arc;
use submission::{Reading, Submissions};

/// The [`Parts`], shared. axum clones a router's state several times for every request and again in
/// every layer that has it: this clone is one counter.
#[derive(Clone, Debug)]
pub struct Platform(Arc<Parts>);

/// The use cases and the few settings that routes need. Made once by `server`, shared by `api` and
/// `pages`.
pub struct Parts {
    /// Submit, confirm, amend, withdraw, appeal.
    pub submissions: Submissions,
    /// Find and read.
    pub reading: Reading,
    /// The editorial desk.
    pub desk: Desk,
    /// What providers read and reply.
    pub providers: Providers,
    /// What providers read about how their facilities do.
    pub insights: Insights,
    /// Identifiers.
    pub ids: Arc<dyn Ids>,
    /// Rate limits.
    pub limits: Arc<Limits>,
    /// The platform's address without a slash at the end.
    pub base_url: Arc<str>,
    /// Whether cookies go over https only.
    pub https: bool,
    /// Whether this is a demo, which every page has to say.
    pub demo: bool,
}

impl Platform {
    /// Shares the parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for Platform {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").field("demo", &self.demo).finish_non_exhaustive()
    }
}
