//! What every call answers to input that is no input at all.

use crate::app::{Answer, App};
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use serde_json::json;

/// Every call that takes a body.
const WITH_BODY: [(&str, &str); 12] = [
    ("POST", "/api/v1/reviews"),
    ("POST", "/api/v1/reviews/verify"),
    ("POST", "/api/v1/screening/preview"),
    ("POST", "/api/editorial/v1/session"),
    ("PUT", "/api/v1/manage/TOKEN/text"),
    ("POST", "/api/v1/manage/TOKEN/appeal"),
    ("POST", "/api/editorial/v1/cases/CASE/decision"),
    ("POST", "/api/editorial/v1/cases/CASE/claim"),
    ("POST", "/api/v1/reviews/CASE/verification"),
    ("POST", "/api/v1/notices"),
    ("POST", "/api/v1/notices/confirm"),
    ("POST", "/api/v1/notices/track/TOKEN/appeal"),
];

struct Caller {
    app: App,
    session: crate::app::Session,
    token: String,
    case: String,
}

impl Caller {
    async fn new() -> Self {
        let app = App::new().await;
        let facility = app.platform.facility().await;
        let (_, token) = app.write(&crate::app::review(&facility, "een@example.org")).await;
        let session = app.sign_in(Role::Editor).await;
        let case = app.only_case(&session, "open").await;
        Self { app, session, token, case }
    }

    async fn send(&self, method: &str, uri: &str, content_type: &str, body: impl Into<Body>) -> Answer {
        let uri = uri.replace("TOKEN", &self.token).replace("CASE", &self.case);
        let request = Request::builder()
            .method(method)
            .uri(uri)
            .header("cookie", &self.session.cookie)
            .header("x-csrf-token", &self.session.csrf)
            .header("content-type", content_type);
        self.app.send(request.body(body.into()).unwrap()).await
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_the_right_status() {
    let caller = Caller::new().await;
    for (method, uri) in WITH_BODY {
        for broken in ["{", "nonsense", "{\"a\":}", "{} {}", "{\"a\":1,}"] {
            let answer = caller.send(method, uri, "application/json", broken).await;
            assert!(matches!(answer.status, 400 | 422), "{method} {uri} {broken}: {}", answer.text());
        }
        caller.send(method, uri, "application/json", "{").await.problem(400, "malformed_json");
        caller
            .send(method, uri, "application/json", vec![b'"', 0xff, b'"'])
            .await
            .problem(400, "malformed_json");
        for shape in ["[]", "null", "1", "\"text\"", "true", "{\"unknown\":1}"] {
            caller.send(method, uri, "application/json", shape).await.pointers();
        }
        for wrong in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"] {
            caller.send(method, uri, wrong, "{}").await.problem(415, "unsupported_media_type");
        }
        let long = json!({ "text": "a".repeat(70_000) }).to_string();
        caller.send(method, uri, "application/json", long).await.problem(413, "body_too_large");
    }
}

#[tokio::test]
async fn a_wrong_method_or_address_is_a_problem_too() {
    let caller = Caller::new().await;
    let paths = caller.app.description["paths"].as_object().unwrap().clone();
    for (path, item) in &paths {
        let uri = path.replace("{id}", &caller.case).replace("{token}", &caller.token);
        for method in ["GET", "PUT", "POST", "PATCH", "DELETE"] {
            if item.get(method.to_lowercase()).is_some() {
                continue;
            }
            let answer = caller.send(method, &uri, "application/json", "{}").await;
            // `verify` could also be an id, but there is nothing to get about a single review yet.
            answer.problem(405, "method_not_allowed");
            assert!(!answer.header("allow").is_empty(), "{method} {uri}");
        }
    }
    for uri in ["/api", "/api/v1", "/api/v2/reviews", "/api/v1/facilities/", "/api/editorial/v1/users"] {
        caller.app.get(uri).await.problem(404, "unknown_address");
    }
}

/// The words that would give something away: types, tables, crates, files, addresses.
const INTERNAL: [&str; 10] = [
    "serde",
    "sqlite",
    "SELECT",
    "sea_orm",
    "struct ",
    ".rs",
    "panicked",
    "storage",
    "tantivy",
    "example.org",
];

#[tokio::test]
async fn nothing_internal_leaks() {
    let caller = Caller::new().await;
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    let bodies = [
        "{}",
        "[]",
        "{\"token\":[]}",
        "{\"version\":1e99}",
        "{\"scores\":{\"a\":{}}}",
        deep.as_str(),
        "{\"email\":null,\"password\":{}}",
        "{\"text\":\"\\ud800\"}",
        "{\"facility_id\":\"x\"}",
    ];
    for (method, uri) in WITH_BODY {
        for body in bodies {
            let answer = caller.send(method, uri, "application/json", body.to_owned()).await;
            assert!(answer.status < 500, "{method} {uri} {body}");
            let text = answer.text();
            if answer.status >= 400 {
                assert!(INTERNAL.iter().all(|word| !text.contains(word)), "{method} {uri} {body}: {text}");
            }
        }
    }
    for query in [
        "q=%27%22%3B--",
        "q=%28%29AND%20OR",
        "cursor=e30",
        "cursor=WzEsW11d",
        "q=%F0%9F%98%80",
        "municipality=%25",
    ] {
        for uri in ["/api/v1/facilities", "/api/v1/reviews"] {
            let answer = caller.app.get(&format!("{uri}?{query}")).await;
            assert!(matches!(answer.status, 200 | 422), "{uri}?{query}: {}", answer.text());
            assert!(INTERNAL.iter().all(|word| !answer.text().contains(word)), "{uri}?{query}");
        }
    }
}
