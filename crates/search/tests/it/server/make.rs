//! An empty index for a test: on the real server where `WAARDERING_TEST_MEILI_URL` names one, otherwise on its
//! recorded answers.

use super::Server;
use reqwest::Method;
use search::MeilisearchIndex;
use search::meilisearch::Options;
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;

#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The index of a test, on a prefix of its own, and what answers for it while the test runs.
pub async fn make(test: &str) -> (MeilisearchIndex, Option<Server>) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/recordings/{test}.jsonl.gz"));
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

/// Removes what an earlier run left behind, and waits until it is gone.
async fn clear(url: &str, key: Option<&str>, prefix: &str) {
    let client = reqwest::Client::new();
    let ask = async |method, path: String| -> Value {
        let mut request = client.request(method, format!("{url}{path}"));
        if let Some(key) = key {
            request = request.bearer_auth(key);
        }
        let answer = request.send().await.expect("the real server answers").text().await.expect("a text");
        serde_json::from_str(&answer).expect("JSON")
    };
    for name in ["facilities", "reviews", "facilities_next", "reviews_next", "meta"] {
        let task = ask(Method::DELETE, format!("/indexes/{prefix}_{name}")).await;
        while let Some(id) = task.get("taskUid") {
            let task = ask(Method::GET, format!("/tasks/{id}")).await;
            if !task.get("status").is_some_and(|status| status == "enqueued" || status == "processing") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
