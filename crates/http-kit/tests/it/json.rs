//! JSON bodies, good and hostile.

use crate::common::{post, request, send, wrapped};
use axum::Router;
use axum::body::Body;
use axum::routing::post as on_post;
use http_kit::Json;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Relation {
    Parent,
    Resident,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Submitter {
    email: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Review {
    relation: Relation,
    scores: BTreeMap<String, Option<u8>>,
    text: String,
    submitter: Submitter,
}

fn app() -> Router {
    async fn echo(Json(review): Json<Review>) -> Json<Review> {
        Json(review)
    }
    async fn anything(Json(_): Json<serde_json::Value>) {}
    wrapped(Router::new().route("/reviews", on_post(echo)).route("/any", on_post(anything)))
}

const GOOD: &str = r#"{"relation":"parent","scores":{"warmth":4,"play":null},"text":"Fijn \\u0000","submitter":{"email":"a@example.org"}}"#;

async fn field(body: &str) -> (String, String) {
    post(&app(), "/reviews", "application/json", body.to_owned()).await.field()
}

fn at(pointer: &str, code: &str) -> (String, String) {
    (pointer.to_owned(), code.to_owned())
}

#[tokio::test]
async fn a_good_body_comes_through_in_every_spelling_of_the_content_type() {
    for kind in ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""]
    {
        let answer = post(&app(), "/reviews", kind, GOOD).await;
        assert_eq!(answer.status, 200, "{kind}");
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.json(), serde_json::from_str::<serde_json::Value>(GOOD).expect("JSON"));
    }
}

#[tokio::test]
async fn other_content_types_are_415() {
    let wrong =
        ["", "text/plain", "application/json; charset=latin1", "application/jsonp", "text/json", ";;;="];
    for kind in wrong {
        post(&app(), "/reviews", kind, GOOD).await.problem(415, "unsupported_media_type");
    }
    let bare = request("POST", "/reviews").body(Body::from(GOOD)).expect("a request");
    send(&app(), bare).await.problem(415, "unsupported_media_type");
    let double = request("POST", "/reviews")
        .header("content-type", "application/json")
        .header("content-type", "text/plain")
        .body(Body::from(GOOD));
    send(&app(), double.expect("a request")).await.problem(415, "unsupported_media_type");
}

#[tokio::test]
async fn what_is_no_json_is_400_and_says_where() {
    let deep = "[".repeat(10_000);
    let deep_object = "{\"a\":".repeat(3_000);
    let cases =
        ["", "{", "{\"a\":}", "nope", "{} {}", "\u{feff}{}", "\"\\ud800\"", "1e999", &deep, &deep_object];
    for body in cases {
        let answer = post(&app(), "/any", "application/json", body.to_owned()).await;
        let problem = answer.problem(400, "malformed_json");
        assert!(problem["detail"].as_str().expect("text").contains("regel"), "{problem}");
    }
    let answer = post(&app(), "/any", "application/json", vec![b'"', 0xff, 0xfe, b'"']).await;
    assert_eq!(answer.problem(400, "malformed_json")["detail"], "Dit is geen UTF-8.");
}

#[tokio::test]
async fn a_wrong_shape_is_422_at_the_field() {
    let swap = |from: &str, to: &str| GOOD.replace(from, to);
    assert_eq!(field(&swap("\"email\":\"a@example.org\"", "")).await, at("/submitter/email", "required"));
    assert_eq!(field(&swap("\"email\":", "\"mail\":")).await, at("/submitter/mail", "unknown_field"));
    assert_eq!(field(&swap("\"Fijn \\\\u0000\"", "7")).await, at("/text", "wrong_type"));
    assert_eq!(field(&swap(":4", ":\"4\"")).await, at("/scores/warmth", "wrong_type"));
    assert_eq!(field(&swap(":4", ":4.5")).await, at("/scores/warmth", "wrong_type"));
    assert_eq!(field(&swap(":4", ":-1")).await, at("/scores/warmth", "invalid_value"));
    assert_eq!(field(&swap(":4", ":300")).await, at("/scores/warmth", "invalid_value"));
    assert_eq!(
        field(&swap(":4", ":123456789012345678901234567890")).await,
        at("/scores/warmth", "wrong_type")
    );
    assert_eq!(field(&swap("\"parent\"", "\"owner\"")).await, at("/relation", "unknown_value"));
    assert_eq!(
        field(&swap("\"relation\"", "\"text\":\"x\",\"relation\"")).await,
        at("/text", "duplicate_field")
    );
    assert_eq!(field("null").await, at("", "wrong_type"));
    assert_eq!(field("{}").await, at("/relation", "required"));
}

#[tokio::test]
async fn hostile_names_are_escaped_cut_and_never_fool_the_message() {
    assert_eq!(field(r#"{"a/b~c":1}"#).await, at("/a~1b~0c", "unknown_field"));
    let tricky = "x`, expected one of `evil";
    assert_eq!(field(&format!("{{\"{tricky}\":1}}")).await, at(&format!("/{tricky}"), "unknown_field"));
    let (pointer, _) = field(&format!("{{\"{}\":1}}", "é".repeat(4_000))).await;
    assert_eq!(pointer.chars().count(), 101);
    let body = GOOD.replace("\"parent\"", "\"x`, expected one of `evil`\"");
    let answer = post(&app(), "/reviews", "application/json", body).await;
    let detail = answer.json()["errors"][0]["detail"].clone();
    assert_eq!(detail, "Kies een van deze waarden: parent, resident.");
}

#[tokio::test]
async fn nothing_of_serde_or_of_our_types_is_quoted() {
    for body in
        ["[]", "{}", "7", "\"Jana Peeters\"", "{\"relation\":{}}", "{\"relation\":[\"Jana Peeters\"]}"]
    {
        let answer = post(&app(), "/reviews", "application/json", body).await;
        let text = String::from_utf8(answer.body.clone()).expect("UTF-8");
        for word in ["struct", "Review", "Relation", "expected", "Jana", "line 1"] {
            assert!(!text.contains(word), "{body}: {text}");
        }
    }
}

#[tokio::test]
async fn an_escaped_nul_is_422_and_an_escaped_backslash_before_u0000_is_not() {
    let body = GOOD.replace("Fijn \\\\u0000", "Fijn \\\\\\u0000 ja");
    assert_eq!(field(&body).await, at("/text", "control_character"));
    assert_eq!(field(&GOOD.replace("warmth", "w\\u0000")).await, at("/scores/w\0", "control_character"));
}

#[tokio::test]
async fn an_array_does_not_pass_for_an_object() {
    let body = r#"["parent",{},"t",{"email":"a@example.org"}]"#;
    assert_eq!(field(body).await, at("", "wrong_type"));
    let nested = GOOD.replace(r#"{"email":"a@example.org"}"#, r#"["a@example.org"]"#);
    assert_eq!(field(&nested).await, at("/submitter", "wrong_type"));
}

#[tokio::test]
async fn a_body_above_the_limit_is_413_with_or_without_a_length() {
    let long = "x".repeat(20_000);
    post(&app(), "/reviews", "application/json", long.clone()).await.problem(413, "body_too_large");
    let announced = request("POST", "/reviews")
        .header("content-type", "application/json")
        .header("content-length", "99999999999999")
        .body(Body::empty());
    send(&app(), announced.expect("a request")).await.problem(413, "body_too_large");
    let chunks = futures::stream::iter((0..40).map(|_| Ok::<_, std::io::Error>(vec![b' '; 1024])));
    let stream = Body::from_stream(chunks);
    post(&app(), "/reviews", "application/json", stream).await.problem(413, "body_too_large");
}
