//! The way to the server: bounded in time, trying again what may be tried again.

use super::options::Options;
use async_trait::async_trait;
use futures::AsyncReadExt;
use meilisearch_sdk::errors::Error;
use meilisearch_sdk::request::{HttpClient, Method, parse_response};
use reqwest::header::CONTENT_TYPE;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Pauses before the second, third and fourth attempt; half of each is left to chance, so that many
/// nodes do not come back at the same moment.
const PAUSES: [Duration; 3] =
    [Duration::from_millis(40), Duration::from_millis(160), Duration::from_millis(640)];

/// An HTTP client for the server, with the key it sends. Cheap to clone.
#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    key: Option<Arc<str>>,
    options: Arc<Options>,
    /// Whether the server refused this key.
    refused: Arc<AtomicBool>,
}

/// One request, ready to be sent more than once.
struct Request {
    verb: reqwest::Method,
    url: String,
    content_type: String,
    body: Option<Vec<u8>>,
}

impl Http {
    /// A client for these options that sends `key`.
    ///
    /// # Errors
    /// When no TLS root certificates can be read.
    pub fn new(options: Arc<Options>, key: Option<&str>) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .connect_timeout(options.connect_timeout)
            .timeout(options.timeout)
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        Ok(Self { client, key: key.map(Arc::from), options, refused: Arc::default() })
    }

    /// The same connections with another key.
    pub fn with_key(&self, key: &str) -> Self {
        Self { key: Some(Arc::from(key)), refused: Arc::default(), ..self.clone() }
    }

    /// The key it sends.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Whether the server refused this key since it was given.
    pub fn was_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }

    /// Sends until it is answered by something else than "not now". Everything this program sends may
    /// be repeated: documents replace themselves, and the outcome of a swap is looked at.
    async fn send(&self, request: &Request, again: bool) -> Result<(u16, String), Error> {
        let mut pauses = PAUSES.iter();
        loop {
            let answer = self.send_once(request).await;
            let refused = match &answer {
                Ok((status, _)) => matches!(status, 429 | 502 | 503 | 504),
                // A time-out is not repeated: the bound is the caller's patience.
                Err(error) => error.is_connect(),
            };
            match pauses.next().filter(|_| refused && again) {
                Some(pause) => tokio::time::sleep(self.options.jittered(*pause)).await,
                None => return answer.map_err(|error| Error::Other(Box::new(error.without_url()))),
            }
        }
    }

    async fn send_once(&self, request: &Request) -> Result<(u16, String), reqwest::Error> {
        let mut building = self.client.request(request.verb.clone(), &request.url);
        if let Some(key) = &self.key {
            building = building.bearer_auth(key);
        }
        if let Some(body) = &request.body {
            building = building.header(CONTENT_TYPE, &request.content_type).body(body.clone());
        }
        let response = building.send().await?;
        let status = response.status().as_u16();
        let text = response.text().await?;
        Ok((status, if text.is_empty() { "null".to_owned() } else { text }))
    }
}

#[async_trait]
impl HttpClient for Http {
    async fn stream_request<
        Query: Serialize + Send + Sync,
        Body: futures::AsyncRead + Send + Sync + 'static,
        Output: DeserializeOwned + 'static,
    >(
        &self,
        url: &str,
        method: Method<Query, Body>,
        content_type: &str,
        expected_status_code: u16,
    ) -> Result<Output, Error> {
        let verb = match &method {
            Method::Get { .. } => reqwest::Method::GET,
            Method::Post { .. } => reqwest::Method::POST,
            Method::Patch { .. } => reqwest::Method::PATCH,
            Method::Put { .. } => reqwest::Method::PUT,
            Method::Delete { .. } => reqwest::Method::DELETE,
        };
        let query = serde_json::to_value(method.query()).map_err(Error::ParseError)?;
        let url = with_query(url, &query);
        // A swap that was carried out although its answer was lost must not be swapped back; and somebody
        // waits for a search, for whom the database answers sooner.
        let again = !url.ends_with("/swap-indexes") && !url.ends_with("/multi-search");
        let mut body = None;
        if let Some(reader) = method.into_body() {
            let mut bytes = Vec::new();
            let mut reader = std::pin::pin!(reader);
            reader.read_to_end(&mut bytes).await.map_err(|error| Error::Other(Box::new(error)))?;
            body = Some(bytes);
        }
        let request = Request { verb, url, content_type: content_type.to_owned(), body };
        let (status, text) = self.send(&request, again).await?;
        // A key for some indexes may never ask for the version.
        if matches!(status, 401 | 403) && !request.url.ends_with("/version") {
            self.refused.store(true, Ordering::Relaxed);
        }
        // The address goes no further than here: errors are logged.
        parse_response(status, expected_status_code, &text, String::new())
    }

    fn is_tokio(&self) -> bool {
        true
    }
}

/// The address with the query's fields; the SDK asks with flat objects of numbers and short words.
fn with_query(url: &str, query: &serde_json::Value) -> String {
    let Some(fields) = query.as_object() else { return url.to_owned() };
    let pairs: Vec<String> = fields
        .iter()
        .filter_map(|(name, value)| match value {
            serde_json::Value::Null => None,
            serde_json::Value::String(text) => Some(format!("{name}={text}")),
            other => Some(format!("{name}={other}")),
        })
        .collect();
    if pairs.is_empty() { url.to_owned() } else { format!("{url}?{}", pairs.join("&")) }
}
