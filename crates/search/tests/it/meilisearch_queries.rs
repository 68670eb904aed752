//! How well the engine with a Meilisearch server answers what people type: on the real server where the
//! environment names one, otherwise on its recorded answers.

use crate::dutch;
use crate::server::make::make;

#[tokio::test]
async fn sixty_queries_find_their_facility() {
    let (index, _server) = make("dutch_queries").await;
    let now = dutch::measure(&index, dutch::QUERIES).await;
    dutch::no_worse("meilisearch", now);
}

#[tokio::test]
async fn queries_that_nothing_was_tuned_on_find_theirs_too() {
    let (index, _server) = make("dutch_unseen").await;
    let now = dutch::measure(&index, dutch::UNSEEN).await;
    dutch::no_worse("meilisearch-unseen", now);
}
