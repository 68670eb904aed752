//! What every route works with.

use crate::limits::Limits;
use domain::Ids;
use moderation::Desk;
use std::sync::Arc;
use submission::{Reading, Submissions};

/// The use cases and the few settings that routes need. Made once by `server`, shared by `api` and
/// `pages`; cheap to clone.
#[derive(Clone)]
pub struct Platform {
    /// Submit, confirm, amend, withdraw, appeal.
    pub submissions: Submissions,
    /// Find and read.
    pub reading: Reading,
    /// The editorial desk.
    pub desk: Desk,
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

impl std::fmt::Debug for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Platform").field("demo", &self.demo).finish_non_exhaustive()
    }
}
