//! The engine with a Meilisearch server: the contract, against the real server where the environment names
//! one, otherwise against its recorded answers (`tests/recordings/README.md`).

use search::meilisearch::Options;
use search::{FacilityQuery, MeilisearchIndex, SearchError, SearchIndex};
use std::time::{Duration, Instant};

mod contract_of_it {
    use crate::contract;
    use crate::server::make::make;

    suite!(make);
}

fn nowhere() -> MeilisearchIndex {
    // Port 9 is "discard", and nobody listens there.
    MeilisearchIndex::new(Options::new("http://127.0.0.1:9")).expect("a client")
}

#[tokio::test]
async fn a_server_that_is_away_is_said_within_a_bound_and_without_the_words() {
    let index = nowhere();
    let began = Instant::now();
    let query = FacilityQuery { q: Some("geheimwoord".to_owned()), ..FacilityQuery::default() };
    let error = index.facilities(&query).await.expect_err("nobody is there");
    assert!(began.elapsed() < Duration::from_secs(8));
    assert!(matches!(&error, SearchError::Unavailable(text) if !text.contains("geheimwoord")), "{error}");
    assert!(matches!(index.counts().await, Err(SearchError::Unavailable(_))));
    assert!(matches!(index.needs_rebuild().await, Err(SearchError::Unavailable(_))));
    assert!(index.apply(Vec::new()).await.is_ok(), "nothing to do needs no server");
}

#[tokio::test]
async fn a_bad_search_is_said_without_asking() {
    let query = FacilityQuery { limit: 0, ..FacilityQuery::default() };
    assert!(matches!(nowhere().facilities(&query).await, Err(SearchError::BadQuery { field: "limit", .. })));
}

#[tokio::test]
async fn a_server_that_says_not_now_is_asked_again() {
    use crate::server::http::{Answer, serve};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let asked = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let count = Arc::clone(&count);
            tokio::spawn(serve(stream, move |_| {
                count.fetch_add(1, Ordering::SeqCst);
                async { Answer { status: 503, body: "{}".to_owned() } }
            }));
        }
    });
    let index = MeilisearchIndex::new(Options::new(url)).expect("a client");
    let error = index.counts().await.expect_err("it never can");
    assert_eq!(error, SearchError::Unavailable("the search server answered 503".to_owned()));
    assert_eq!(asked.load(Ordering::SeqCst), 4, "once and three times again");
}
