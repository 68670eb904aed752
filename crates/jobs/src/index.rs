//! Bringing changes into the search index.

use crate::deliver::Outcome;
use crate::documents::{facility_changes, review_changes};
use crate::worker::Worker;
use domain::ids::{FacilityId, ReviewId};
use search::SearchError;
use std::collections::BTreeSet;
use storage::{OutboxMessage, Topic};
use uuid::Uuid;

impl Worker {
    /// Brings the present state of what the messages are about into the index, in one commit of it.
    /// Whatever order messages come in, the index ends with what the database holds.
    pub(crate) async fn index(&self, topic: Topic, messages: &[OutboxMessage]) -> Outcome {
        let subjects: BTreeSet<Uuid> = messages.iter().map(|message| message.subject).collect();
        let view = self.store.view();
        let changes = if topic == Topic::IndexReview {
            review_changes(&view, &self.places, &subjects.into_iter().map(ReviewId).collect::<Vec<_>>()).await
        } else {
            let ids: Vec<FacilityId> = subjects.into_iter().map(FacilityId).collect();
            facility_changes(&view, &self.places, &self.scores.at(self.clock.now()), &ids).await
        };
        let changes = match changes {
            Ok(changes) => changes,
            Err(error) => return Outcome::Later(error.to_string()),
        };
        match self.index.apply(changes).await {
            Ok(()) => Outcome::Delivered,
            Err(error @ (SearchError::Unavailable(_) | SearchError::Corrupt(_))) => {
                Outcome::Later(error.to_string())
            }
            Err(error) => Outcome::Never(error.to_string()),
        }
    }
}
