//! How well the embedded engine answers what people type.

use crate::dutch;
use search::EmbeddedIndex;

#[tokio::test]
async fn sixty_queries_find_their_facility() {
    let index = EmbeddedIndex::in_memory().expect("an index");
    assert_eq!(dutch::queries(dutch::QUERIES).len(), 60);
    let now = dutch::measure(&index, dutch::QUERIES).await;
    dutch::no_worse("embedded", now);
}

#[tokio::test]
async fn queries_that_nothing_was_tuned_on_find_theirs_too() {
    let index = EmbeddedIndex::in_memory().expect("an index");
    let now = dutch::measure(&index, dutch::UNSEEN).await;
    dutch::no_worse("embedded-unseen", now);
}
