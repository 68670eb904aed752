//! Decisions whose pause is over.

use crate::deliver::Outcome;
use crate::worker::Worker;
use domain::ids::CaseId;
use moderation::Settled;
use storage::OutboxMessage;

impl Worker {
    /// Has a decision take effect that can no longer be undone.
    pub(crate) async fn take_effect(&self, message: &OutboxMessage) -> Outcome {
        match self.desk.settle(CaseId(message.subject)).await {
            Ok(Settled::NotYet) => Outcome::Later("the decision can still be undone".to_owned()),
            Ok(Settled::Done | Settled::Nothing | Settled::Dropped) => Outcome::Delivered,
            Err(error) => Outcome::Later(error.code.to_owned()),
        }
    }
}
