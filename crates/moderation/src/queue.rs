//! The queue.

use crate::{Desk, Editor};
use domain::RuleError;
use storage::{CaseFilter, CaseRecord};

/// A page of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueuePage {
    /// The cases, in the order that was asked for. A lease that ran out is left out.
    pub cases: Vec<CaseRecord>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Desk {
    /// A page of the queue. Every editor sees every case; who may take it is decided on claiming.
    ///
    /// Errors: `invalid_fields` with `/cursor` (422).
    pub async fn queue(&self, _editor: &Editor, filter: &CaseFilter) -> Result<QueuePage, RuleError> {
        let now = self.clock.now();
        let (mut cases, next_cursor) = self.store.view().queue().list(filter).await??;
        for case in &mut cases {
            case.lease = case.lease.filter(|lease| lease.holds(now));
        }
        Ok(QueuePage { cases, next_cursor })
    }
}
