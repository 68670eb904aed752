//! ETag, If-None-Match and Cache-Control.

use crate::common::{Answer, get, request, send, wrapped};
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::get as on_get;
use http_kit::Problem;
use http_kit::caching::{self, Policy};

fn app(policy: Policy) -> Router {
    async fn stream() -> Body {
        Body::from_stream(futures::stream::iter([Ok::<_, std::io::Error>("a,b\n"), Ok("1,2\n")]))
    }
    async fn own() -> ([(&'static str, &'static str); 1], &'static str) {
        ([("cache-control", "no-cache")], "x")
    }
    let routes = Router::new()
        .route("/a", on_get(|| async { "een" }).post(|| async { "gedaan" }))
        .route("/b", on_get(|| async { "twee" }))
        .route("/own", on_get(own))
        .route("/tagged", on_get(|| async { ([("etag", "\"mine\"")], "drie") }))
        .route("/stream", on_get(stream))
        .route("/created", on_get(|| async { StatusCode::CREATED }))
        .route("/gone", on_get(|| async { Problem::not_found() }))
        .layer(from_fn_with_state(policy, caching::apply));
    wrapped(routes)
}

async fn ask(router: &Router, method: &str, uri: &str, tags: &[&str]) -> Answer {
    let builder = tags.iter().fold(request(method, uri), |r, tag| r.header("if-none-match", *tag));
    send(router, builder.body(Body::empty()).expect("a request")).await
}

const PUBLIC: Policy = Policy::Public { max_age: 60 };

#[tokio::test]
async fn a_public_answer_has_a_strong_tag_of_its_body() {
    let app = app(PUBLIC);
    let first = get(&app, "/a").await;
    let tag = first.header("etag").to_owned();
    assert_eq!(tag, caching::etag_of(b"een"));
    assert!(tag.starts_with('"') && tag.len() == 24, "{tag}");
    assert_eq!(first.header("cache-control"), "public, max-age=60");
    assert_ne!(get(&app, "/b").await.header("etag"), tag);
    let head = ask(&app, "HEAD", "/a", &[]).await;
    assert_eq!((head.header("etag"), head.header("content-length"), head.body.len()), (tag.as_str(), "3", 0));
}

#[tokio::test]
async fn a_known_tag_gets_304_without_a_body() {
    let app = app(PUBLIC);
    let tag = caching::etag_of(b"een");
    let weak = format!("W/{tag}");
    let list = format!("\"x\", {tag}");
    for known in [vec![tag.as_str()], vec![&weak], vec![&list], vec!["*"], vec!["\"y\"", &tag]] {
        for method in ["GET", "HEAD"] {
            let answer = ask(&app, method, "/a", &known).await;
            assert_eq!((answer.status.as_u16(), answer.body.len()), (304, 0), "{known:?}");
            assert_eq!(answer.header("etag"), tag);
            assert_eq!(answer.header("cache-control"), "public, max-age=60");
            assert_eq!(answer.header("content-type"), "");
        }
    }
    for other in ["\"x\"", "", "een", "\"", ","] {
        assert_eq!(ask(&app, "GET", "/a", &[other]).await.status, 200, "{other}");
    }
}

#[tokio::test]
async fn what_is_private_failed_or_changed_something_is_not_kept() {
    let public = app(PUBLIC);
    for (method, uri) in [("POST", "/a"), ("GET", "/created")] {
        let answer = ask(&public, method, uri, &["*"]).await;
        assert_eq!(
            (answer.header("etag"), answer.header("cache-control")),
            ("", "private, no-store"),
            "{uri}"
        );
        assert_ne!(answer.status, 304);
    }
    let gone = ask(&public, "GET", "/gone", &["*"]).await;
    gone.problem(404, "not_found");
    assert_eq!(gone.header("cache-control"), "no-store");
    let private = ask(&app(Policy::Private), "GET", "/a", &["*"]).await;
    assert_eq!((private.status.as_u16(), private.header("cache-control")), (200, "private, no-store"));
    assert_eq!(private.header("etag"), "");
}

#[tokio::test]
async fn streams_go_through_untouched_and_a_handlers_own_word_stands() {
    let stream = get(&app(PUBLIC), "/stream").await;
    assert_eq!((stream.body.as_slice(), stream.header("etag")), (b"a,b\n1,2\n".as_slice(), ""));
    assert_eq!(get(&app(PUBLIC), "/own").await.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn a_handler_that_knows_its_tag_keeps_it() {
    let router = app(PUBLIC);
    let first = ask(&router, "GET", "/tagged", &[]).await;
    assert_eq!((first.header("etag"), first.header("cache-control")), ("\"mine\"", "public, max-age=60"));
    let again = ask(&router, "GET", "/tagged", &["\"other\", W/\"mine\""]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}
