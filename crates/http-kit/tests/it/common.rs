//! Sending requests to a router and reading what it answers.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, request::Builder};
use domain::SequentialIds;
use http_body_util::BodyExt;
use http_kit::{Shell, TrustedProxies};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
    }

    /// Checks that this is a problem as every problem must be, and returns it.
    pub fn problem(&self, status: u16, code: &str) -> Value {
        let document = self.json();
        assert_eq!(self.status.as_u16(), status, "{document}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(document["status"], status);
        assert_eq!(document["code"], code);
        assert_eq!(document["type"], format!("/problemen/{code}"));
        assert!(!document["title"].as_str().expect("a title").is_empty());
        assert_eq!(document["request_id"].as_str().expect("a request id"), self.header("x-request-id"));
        document
    }

    /// The pointer and the code of the only field error.
    pub fn field(&self) -> (String, String) {
        let document = self.problem(422, "invalid_fields");
        let errors = document["errors"].as_array().expect("errors");
        assert_eq!(errors.len(), 1, "{document}");
        let text = |name: &str| errors[0][name].as_str().expect("text").to_owned();
        (text("pointer"), text("code"))
    }
}

pub async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.expect("a router does not fail");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a body").to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

pub fn request(method: &str, uri: &str) -> Builder {
    Request::builder().method(method).uri(uri)
}

pub async fn get(router: &Router, uri: &str) -> Answer {
    send(router, request("GET", uri).body(Body::empty()).expect("a request")).await
}

pub async fn post(router: &Router, uri: &str, content_type: &str, body: impl Into<Body>) -> Answer {
    let request = request("POST", uri).header("content-type", content_type).body(body.into());
    send(router, request.expect("a request")).await
}

pub fn shell() -> Shell {
    Shell {
        ids: Arc::new(SequentialIds::from_seed(1)),
        trusted_proxies: TrustedProxies::parse(&["10.0.0.0/8", "fd00::/8"]).expect("blocks"),
        timeout: Duration::from_millis(200),
        body_limit: 16 * 1024,
        https: false,
    }
}

pub fn wrapped(router: Router) -> Router {
    shell().wrap(router)
}
