//! The texts of a decision on many, one message each.

use crate::deliver::Outcome;
use crate::worker::Worker;
use domain::ids::CaseId;
use storage::OutboxMessage;

impl Worker {
    /// Decides a case as one of many, or undoes that.
    pub(crate) async fn decide_with_others(&self, message: &OutboxMessage) -> Outcome {
        match self.desk.settle_bulk(CaseId(message.subject)).await {
            Ok(()) => Outcome::Delivered,
            Err(error) => Outcome::Later(error.code.to_owned()),
        }
    }
}
