//! Answers that are kept in front of the router.

use crate::common::{Answer, request, wrapped};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Request};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use axum::{Extension, Router};
use domain::SequentialIds;
use http_body_util::BodyExt;
use http_kit::caching::{self, Policy};
use http_kit::limits::{Class, Limits, Quota};
use http_kit::{Front, FrontParts, Keep, TrustedProxies};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower::ServiceExt;

/// A front before two routes, the epoch, and how often a handler has answered.
struct House {
    front: Front<Router>,
    epoch: Arc<AtomicU64>,
    answered: Arc<AtomicU64>,
}

fn house(limits: &Limits) -> House {
    async fn kept(State(answered): State<Arc<AtomicU64>>, headers: HeaderMap) -> (Extension<Keep>, String) {
        let count = answered.fetch_add(1, Ordering::Relaxed) + 1;
        let encoding = headers.get("accept-encoding").map_or("", |value| value.to_str().expect("ASCII"));
        (Extension(Keep { epoch: 1, route: "/kept" }), format!("{count} {encoding}"))
    }
    async fn own(State(answered): State<Arc<AtomicU64>>) -> String {
        answered.fetch_add(1, Ordering::Relaxed).to_string()
    }
    let answered = Arc::new(AtomicU64::new(0));
    let routes = Router::new()
        .route("/kept", get(kept).post(kept))
        .route("/own", get(own))
        .layer(from_fn_with_state(Policy::Public { max_age: 5 }, caching::apply))
        .with_state(Arc::clone(&answered));
    let epoch = Arc::new(AtomicU64::new(1));
    let now = Arc::clone(&epoch);
    let parts = FrontParts {
        epoch: Box::new(move || now.load(Ordering::Relaxed)),
        limit: limits.gate(Class::Read),
        trusted_proxies: TrustedProxies::parse(&Vec::<String>::new()).expect("none"),
        ids: Arc::new(SequentialIds::from_seed(900)),
    };
    House { front: Front::new(wrapped(routes), parts), epoch, answered }
}

impl House {
    async fn ask(&self, method: &str, uri: &str, headers: &[(&str, &str)]) -> Answer {
        let builder = headers.iter().fold(request(method, uri), |r, (name, value)| r.header(*name, *value));
        let request: Request<Body> = builder.body(Body::empty()).expect("a request");
        let response = self.front.clone().oneshot(request).await.expect("never fails");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed)
    }
}

#[tokio::test]
async fn what_is_the_same_for_everybody_is_made_once_until_something_public_changes() {
    let house = house(&Limits::off());
    let first = house.ask("GET", "/kept", &[]).await;
    let second = house.ask("GET", "/kept", &[("cookie", "session=x")]).await;
    assert_eq!(
        (first.body.as_slice(), second.body.as_slice(), house.answered()),
        (b"1 ".as_slice(), b"1 ".as_slice(), 1)
    );
    for name in ["content-type", "etag", "cache-control", "x-frame-options", "content-security-policy"] {
        assert!(!first.header(name).is_empty() && first.header(name) == second.header(name), "{name}");
    }
    assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
    house.epoch.store(2, Ordering::Relaxed);
    assert_eq!(house.ask("GET", "/kept", &[]).await.body, b"2 ", "something changed");
    assert_eq!(house.ask("GET", "/kept", &[]).await.body, b"3 ", "made of facts from before the change");
}

#[tokio::test]
async fn a_reader_who_has_the_answer_is_told_that_it_is_the_same() {
    let house = house(&Limits::off());
    let first = house.ask("GET", "/kept", &[]).await;
    let again = house.ask("GET", "/kept", &[("if-none-match", first.header("etag"))]).await;
    assert_eq!((again.status.as_u16(), again.body.len(), house.answered()), (304, 0, 1));
    assert_eq!(again.header("etag"), first.header("etag"));
    assert_eq!(house.ask("GET", "/kept", &[("if-none-match", "\"other\"")]).await.status, 200);
}

#[tokio::test]
async fn other_addresses_methods_and_encodings_have_answers_of_their_own() {
    let house = house(&Limits::off());
    house.ask("GET", "/kept", &[]).await;
    assert_eq!(house.ask("GET", "/kept", &[("accept-encoding", "gzip")]).await.body, b"2 gzip");
    assert_eq!(house.ask("GET", "/kept?a=1", &[]).await.body, b"3 ");
    assert_eq!(house.ask("POST", "/kept", &[]).await.body, b"4 ");
    assert_eq!(house.ask("HEAD", "/kept", &[]).await.status, 200);
    assert_eq!(house.answered(), 5);
    assert_eq!(house.ask("GET", "/own", &[]).await.body, b"5");
    assert_eq!(house.ask("GET", "/own", &[]).await.body, b"6", "no handler said that it may be kept");
    assert_eq!(house.ask("GET", "/kept", &[]).await.body, b"1 ", "still kept");
}

#[tokio::test]
async fn a_kept_answer_counts_as_a_read() {
    let house = house(&Limits::new([(Class::Read, Quota { per_minute: 1, burst: 2 })]));
    for _ in 0..3 {
        house.ask("GET", "/kept", &[]).await;
    }
    assert_eq!(house.answered(), 1, "the first is made, the next two are kept ones");
    house.ask("GET", "/kept", &[]).await;
    assert_eq!(house.answered(), 2, "then the router answers, whose own limit refuses");
}
