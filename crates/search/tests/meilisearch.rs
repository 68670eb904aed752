//! The engine with a Meilisearch server: the contract, against the real server where the environment names
//! one, otherwise against its recorded answers (`tests/recordings/README.md`).

#[macro_use]
mod contract;
mod server;

use search::meilisearch::Options;
use search::{FacilityQuery, MeilisearchIndex, SearchError, SearchIndex};
use server::Server;
use std::path::PathBuf;
use std::time::{Duration, Instant};

#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The index of a test, on a prefix of its own.
async fn make(test: &str) -> (MeilisearchIndex, Option<Server>) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/recordings/{test}.jsonl"));
    let real = variable("WAARDERING_TEST_MEILI_URL");
    let record = variable("WAARDERING_TEST_MEILI_RECORD").is_some();
    // Recordings are made with a key, so that making a key of our own is among them.
    let key =
        if real.is_some() { variable("WAARDERING_TEST_MEILI_KEY") } else { Some("recorded".to_owned()) };
    let prefix = format!("t_{test}");
    if let Some(url) = &real {
        clear(url, key.as_deref(), &prefix).await;
    }
    let server = match &real {
        Some(url) if record => Some(Server::record(url, file).await),
        Some(_) => None,
        None => Some(Server::replay(file).await),
    };
    let url = server.as_ref().map(|server| server.url.clone()).or(real).expect("an address");
    let options = Options { key, prefix, ..Options::new(url) };
    (MeilisearchIndex::new(options).expect("a client"), server)
}

/// Removes what an earlier run left behind.
async fn clear(url: &str, key: Option<&str>, prefix: &str) {
    let client = reqwest::Client::new();
    for name in ["facilities", "reviews", "facilities_next", "reviews_next", "meta"] {
        let mut request = client.delete(format!("{url}/indexes/{prefix}_{name}"));
        if let Some(key) = key {
            request = request.bearer_auth(key);
        }
        request.send().await.expect("the real server answers");
    }
}

mod contract_of_it {
    use super::{contract, make};

    suite!(
        #[ignore = "the answers of a real server are not recorded yet: see tests/recordings/README.md"]
        make
    );
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
    use server::http::{Answer, serve};
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
