//! Submitting and confirming.

use crate::app::{App, review};
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;
use domain::Sector;
use http_kit::limits::{Class, Limits, Quota};
use serde_json::{Value, json};
use testkit::platform::verify_token;

async fn keyed(app: &App, key: &str, body: &str) -> crate::app::Answer {
    let request = Request::post("/api/v1/reviews").header("content-type", "application/json");
    app.send(request.header("idempotency-key", key).body(body.to_owned().into()).unwrap()).await
}

#[tokio::test]
async fn a_repeated_call_under_one_key_submits_once() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let body = review(&facility, "een@example.org");
    let first = keyed(&app, "k-1", &body.to_string()).await.expect(202);
    let spaced = serde_json::to_string_pretty(&body).unwrap();
    assert_eq!(keyed(&app, "k-1", &spaced).await.expect(202), first);
    assert_eq!(app.platform.mails().await.len(), 1);
    let mut other = body.clone();
    other["experienced_in"] = json!("2026-06");
    keyed(&app, "k-1", &other.to_string()).await.problem(422, "idempotency_key_reused");
    keyed(&app, "a b", &body.to_string()).await.problem(400, "idempotency_key_invalid");
    assert_ne!(keyed(&app, "k-2", &body.to_string()).await.expect(202), first);
}

#[tokio::test]
async fn every_field_that_is_wrong_is_named() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let sound = review(&facility, "een@example.org");
    let cases: [(&str, Value, &str); 20] = [
        ("/facility_id", json!("01931c7e-5a00-7000-8000-0000000000ff"), "/facility_id"),
        ("/facility_id", json!("x"), "/facility_id"),
        ("/relation", json!("provider"), "/relation"),
        ("/relation", json!("neighbour"), "/relation"),
        ("/experienced_in", json!("2026-13"), "/experienced_in"),
        ("/experienced_in", json!("2027-01"), "/experienced_in"),
        ("/experienced_in", json!("2019-01"), "/experienced_in"),
        ("/experienced_in", json!(202_605), "/experienced_in"),
        ("/scores", json!({}), "/scores"),
        ("/scores", json!([5]), "/scores"),
        ("/scores", json!({ "care": 6 }), "/scores/care"),
        ("/scores", json!({ "care": -1 }), "/scores/care"),
        ("/scores", json!({ "care": 4.5 }), "/scores/care"),
        ("/scores", json!({ "a/b": 4 }), "/scores/a~1b"),
        ("/text", json!("kort"), "/text"),
        ("/text", json!("a".repeat(4001)), "/text"),
        ("/text", json!("Een tekst met een \u{0} erin, lang genoeg."), "/text"),
        ("/language", json!("tlh"), "/language"),
        ("/submitter/email", json!("jana"), "/submitter/email"),
        ("/accepts_code_of_conduct", json!(false), "/accepts_code_of_conduct"),
    ];
    for (place, value, pointer) in cases {
        let mut body = sound.clone();
        *body.pointer_mut(place).unwrap() = value.clone();
        let answer = app.post("/api/v1/reviews", &body).await;
        assert!(answer.pointers().contains(&pointer.to_owned()), "{place} = {value}: {}", answer.text());
        assert!(!answer.text().contains("Verzonnenmans"), "a refusal repeats nobody's name");
    }
    for (member, pointer) in [("extra", "/extra"), ("id", "/id")] {
        let mut body = sound.clone();
        body[member] = json!(1);
        assert_eq!(app.post("/api/v1/reviews", &body).await.pointers(), [pointer]);
    }
    for member in ["facility_id", "relation", "text", "submitter", "accepts_code_of_conduct"] {
        let mut body = sound.clone();
        body.as_object_mut().unwrap().remove(member);
        assert_eq!(app.post("/api/v1/reviews", &body).await.pointers(), [format!("/{member}")]);
    }
    assert!(app.platform.mails().await.is_empty());
}

#[tokio::test]
async fn a_facility_that_takes_no_reviews_says_why() {
    let app = App::new().await;
    let mut silent = app.platform.new_facility(Sector::Elderly);
    silent.participating = false;
    app.platform.add_facility(&silent).await;
    let mut closed = app.platform.new_facility(Sector::Elderly);
    closed.closed_at = Some(testkit::platform::beginning());
    app.platform.add_facility(&closed).await;
    for (facility, code) in [(&silent, "facility_not_participating"), (&closed, "facility_closed")] {
        let answer = app.post("/api/v1/reviews", &review(facility, "een@example.org")).await;
        assert!(answer.problem(409, code)["detail"].as_str().unwrap().len() > 20);
    }
}

#[tokio::test]
async fn a_link_works_once_and_for_72_hours() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let submit = async |email: &str| {
        app.post("/api/v1/reviews", &review(&facility, email)).await.expect(202);
        verify_token(&app.platform.mail().await).unwrap().to_owned()
    };
    let verify = async |token: &str| app.post("/api/v1/reviews/verify", &json!({ "token": token })).await;
    let token = submit("een@example.org").await;
    verify(&token).await.ok();
    verify(&token).await.problem(410, "link_used");
    verify("onbekend").await.problem(404, "link_unknown");
    app.platform.mails().await;
    let late = submit("twee@example.org").await;
    app.platform.pass(TimeDelta::hours(73));
    verify(&late).await.problem(410, "link_expired");
    assert_eq!(app.post("/api/v1/reviews/verify", &json!({})).await.pointers(), ["/token"]);
    assert_eq!(app.post("/api/v1/reviews/verify", &json!({ "token": 1 })).await.pointers(), ["/token"]);
}

#[tokio::test]
async fn a_second_review_too_early_offers_to_amend_the_first() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (_, own) = app.write(&review(&facility, "jana@example.org")).await;
    app.post("/api/v1/reviews", &review(&facility, "Jana+2@Example.org")).await.expect(202);
    let token = verify_token(&app.platform.mail().await).unwrap().to_owned();
    let answer = app.post("/api/v1/reviews/verify", &json!({ "token": token })).await;
    let problem = answer.problem(409, "review_too_early");
    assert_eq!(problem["amend_url"], format!("https://waardering.example/mijn-waardering/{own}"));
    let from: chrono::DateTime<chrono::Utc> = problem["available_from"].as_str().unwrap().parse().unwrap();
    assert_eq!(from, testkit::platform::beginning() + TimeDelta::days(180));
    let other = app.platform.facility_of(Sector::Elderly).await;
    app.write(&review(&other, "jana@example.org")).await;
}

#[tokio::test]
async fn the_mail_can_be_asked_for_again_in_moderation() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let submitted = app.post("/api/v1/reviews", &review(&facility, "een@example.org")).await.expect(202);
    app.platform.mails().await;
    let address = format!("/api/v1/reviews/{}/verification", submitted["id"].as_str().unwrap());
    let again = async || app.send(Request::post(&address).body(Body::empty()).unwrap()).await;
    again().await.problem(429, "mail_too_soon");
    for _ in 0..3 {
        app.platform.pass(TimeDelta::minutes(11));
        assert_eq!(again().await.expect(202), submitted);
    }
    app.platform.pass(TimeDelta::minutes(11));
    again().await.problem(429, "too_many_mails");
    let mails = app.platform.mails().await;
    let token = verify_token(mails.last().unwrap()).unwrap();
    app.post("/api/v1/reviews/verify", &json!({ "token": token })).await.ok();
    app.post(&address, &json!({})).await.problem(409, "already_verified");
    let nobody = "/api/v1/reviews/01931c7e-5a00-7000-8000-0000000000ff/verification";
    app.post(nobody, &json!({})).await.problem(404, "review_not_found");
    assert_eq!(app.post(nobody, &json!({ "now": true })).await.pointers(), ["/now"]);
}

#[tokio::test]
async fn each_kind_of_call_has_a_limit_of_its_own() {
    let quota = Quota { per_minute: 1, burst: 1 };
    let app = App::with(Limits::new(Class::ALL.map(|class| (class, quota)))).await;
    let calls = [
        ("POST", "/api/v1/reviews", "415"),
        ("POST", "/api/v1/reviews/verify", "415"),
        ("POST", "/api/v1/screening/preview", "415"),
        ("POST", "/api/editorial/v1/session", "415"),
        ("GET", "/api/editorial/v1/session", "401"),
        ("GET", "/api/v1/code-of-conduct", "200"),
    ];
    for (method, uri, first) in calls {
        let send =
            async || app.send(Request::builder().method(method).uri(uri).body(Body::empty()).unwrap()).await;
        assert_eq!(send().await.status.to_string(), first, "{uri}");
        let refused = send().await;
        refused.problem(429, "too_many_requests");
        assert!(refused.header("retry-after").parse::<u64>().unwrap() > 0);
    }
}
