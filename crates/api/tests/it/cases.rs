//! The queue, claims and decisions.

use crate::app::{App, review};
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;
use domain::{Role, Sector};
use serde_json::{Value, json};

fn publish() -> Value {
    json!({ "version": 1, "action": "publish" })
}

#[tokio::test]
async fn the_queue_is_filtered_ordered_and_paged() {
    let app = App::new().await;
    let calm = app.platform.facility().await;
    let other = app.platform.facility_of(Sector::Elderly).await;
    app.write(&review(&calm, "a@example.org")).await;
    app.platform.pass(TimeDelta::minutes(1));
    let mut risky = review(&other, "b@example.org");
    risky["text"] =
        json!("Bel mij op 0470 12 34 56 of mail naar jana@voorbeeld.be, dan vertel ik alles over hen.");
    app.write(&risky).await;
    let editor = app.sign_in(Role::Editor).await;
    let sectors = async |query: &str| {
        let page = app.desk(&editor, "GET", &format!("/cases?{query}"), None).await.ok();
        let items = page["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["sector"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sectors("").await, ["elderly", "childcare"], "the highest risk comes first");
    assert_eq!(sectors("order=due").await, ["childcare", "elderly"]);
    assert_eq!(sectors("sector=childcare").await, ["childcare"]);
    assert!(sectors("state=decided").await.is_empty() && sectors("state=escalated").await.is_empty());
    let first = app.desk(&editor, "GET", "/cases?limit=1", None).await.ok();
    let cursor = first["next_cursor"].as_str().unwrap();
    assert_eq!(sectors(&format!("limit=1&cursor={cursor}")).await, ["childcare"]);
    for (query, pointer) in [
        ("state=new", "/state"),
        ("order=age", "/order"),
        ("limit=0", "/limit"),
        ("limit=101", "/limit"),
        ("cursor=x", "/cursor"),
        ("sector=x", "/sector"),
        ("page=2", "/page"),
    ] {
        assert_eq!(app.desk(&editor, "GET", &format!("/cases?{query}"), None).await.pointers(), [pointer]);
    }
    let wrong = format!("/cases?order=due&cursor={cursor}");
    assert_eq!(app.desk(&editor, "GET", &wrong, None).await.pointers(), ["/cursor"]);
}

#[tokio::test]
async fn one_editor_holds_a_case_until_it_is_released_or_the_lease_ends() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let (first, second) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let case = app.only_case(&first, "open").await;
    let post = async |who, what: &str| app.desk(who, "POST", &format!("/cases/{case}/{what}"), None).await;
    post(&first, "claim").await.ok();
    post(&second, "claim").await.problem(409, "case_held");
    post(&second, "release").await.problem(409, "claim_lost");
    let seen = app.desk(&second, "GET", &format!("/cases/{case}"), None).await.ok();
    assert_eq!((&seen["held_by_me"], &seen["claimed_by"]), (&json!(false), &json!(first.editor)));

    app.platform.pass(TimeDelta::minutes(14));
    app.desk(&first, "GET", &format!("/cases/{case}"), None).await.ok();
    app.platform.pass(TimeDelta::minutes(14));
    post(&second, "claim").await.problem(409, "case_held");
    let released = post(&first, "release").await.ok();
    assert_eq!((&released["claimed_by"], &released["status"]), (&json!(null), &json!("queued")));
    post(&second, "claim").await.ok();
    app.platform.pass(TimeDelta::minutes(16));
    post(&first, "claim").await.ok();
    let late = app.desk(&second, "POST", &format!("/cases/{case}/decision"), Some(&publish())).await;
    late.problem(409, "claim_lost");
}

#[tokio::test]
async fn a_claim_needs_nothing_but_an_empty_body() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    let case = app.only_case(&editor, "open").await;
    let claim = async |content_type: Option<&str>, body: &str| {
        let request = Request::post(format!("/api/editorial/v1/cases/{case}/claim"));
        let request = request.header("cookie", &editor.cookie).header("x-csrf-token", &editor.csrf);
        let request = match content_type {
            Some(content_type) => request.header("content-type", content_type),
            None => request,
        };
        app.send(request.body(Body::from(body.to_owned())).unwrap()).await
    };
    for (content_type, body) in [
        (None, ""),
        (None, "{}"),
        (Some("application/json"), ""),
        (Some("application/json"), "{}"),
        (Some("text/plain"), ""),
    ] {
        claim(content_type, body).await.ok();
    }
    claim(Some("text/plain"), "{}").await.problem(415, "unsupported_media_type");
    claim(None, "{").await.problem(400, "malformed_json");
    assert_eq!(claim(None, r#"{"a":1}"#).await.pointers(), ["/a"]);
}

#[tokio::test]
async fn a_decision_says_all_it_must_about_the_version_that_was_read() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (_, token) = app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    let case = app.only_case(&editor, "open").await;
    let decide =
        async |body: Value| app.desk(&editor, "POST", &format!("/cases/{case}/decision"), Some(&body)).await;
    decide(publish()).await.problem(409, "claim_lost");
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let mask = |start: i64, end: i64, with: &str| json!({ "version": 1, "action": "publish", "redactions": [{ "start": start, "end": end, "replacement": with }] });
    for (body, pointer) in [
        (json!({ "version": 1, "action": "return" }), "/reasons"),
        (json!({ "version": 1, "action": "reject", "reasons": "Omdat." }), "/articles"),
        (json!({ "version": 1, "action": "escalate" }), "/note"),
        (json!({ "version": 1, "action": "publish", "articles": ["x-9"] }), "/articles/0"),
        (json!({ "version": 1, "action": "delete" }), "/action"),
        (json!({ "version": -1, "action": "publish" }), "/version"),
        (json!({ "version": "1", "action": "publish" }), "/version"),
        (json!({ "action": "publish" }), "/version"),
        (json!({ "version": 1, "action": "publish", "comment": "x" }), "/comment"),
        (mask(-1, 3, "[naam]"), "/redactions/0/start"),
        (mask(0, 3, "een schat"), "/redactions/0/replacement"),
    ] {
        let answer = decide(body.clone()).await;
        assert!(answer.pointers().contains(&pointer.to_owned()), "{body}: {}", answer.text());
    }
    for (start, end) in [(0, 9999), (5, 2), (4_294_967_295, 4_294_967_295)] {
        assert!(decide(mask(start, end, "[naam]")).await.pointers()[0].starts_with("/redactions/0"));
    }
    decide(json!({ "version": 2, "action": "publish" })).await.problem(409, "stale_version");

    let text = json!({ "text": "De indiener bedacht zich en vertelt het nu heel anders." });
    app.call("PUT", &format!("/api/v1/manage/{token}/text"), &text).await.ok();
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    decide(publish()).await.problem(409, "stale_version");
    let nothing_more = json!({ "version": 2, "action": "publish", "articles": null, "reasons": "", "note": "",
        "redactions": [] });
    assert_eq!(decide(nothing_more.clone()).await.ok()["status"], "published");
    decide(nothing_more).await.problem(409, "case_closed");
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.problem(409, "case_closed");
    app.desk(&editor, "POST", &format!("/cases/{case}/release"), None).await.problem(409, "case_closed");
    let closed = app.desk(&editor, "GET", &format!("/cases/{case}"), None).await.ok();
    assert_eq!((&closed["state"], &closed["decisions"][0]["action"]), (&json!("decided"), &json!("publish")));
}

#[tokio::test]
async fn what_was_escalated_is_for_senior_editors() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let (editor, senior) = (app.sign_in(Role::Editor).await, app.sign_in(Role::SeniorEditor).await);
    let escalate = json!({ "version": 1, "action": "escalate", "note": "Graag een tweede blik." });
    assert_eq!(app.decide(&editor, &escalate).await.ok()["status"], "escalated");
    let case = app.only_case(&editor, "escalated").await;
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.problem(403, "senior_only");
    let refused = app.desk(&editor, "POST", &format!("/cases/{case}/decision"), Some(&publish())).await;
    refused.problem(403, "senior_only");
    let full = app.desk(&senior, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    assert_eq!(full["decisions"][0]["note"], "Graag een tweede blik.");
    let decided = app.desk(&senior, "POST", &format!("/cases/{case}/decision"), Some(&publish())).await;
    assert_eq!(decided.ok()["status"], "published");
}

#[tokio::test]
async fn an_editor_sees_what_the_same_person_wrote_before_but_not_who() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let other = app.platform.facility_of(Sector::Elderly).await;
    let (earlier, _) = app.write(&review(&other, "een@example.org")).await;
    app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    let page = app.desk(&editor, "GET", "/cases?sector=childcare", None).await.ok();
    let case = page["items"][0]["id"].as_str().unwrap();
    let full = app.desk(&editor, "GET", &format!("/cases/{case}"), None).await;
    let history = &full.ok()["history"];
    assert_eq!(history.as_array().unwrap().len(), 1);
    assert_eq!((&history[0]["review_id"], &history[0]["same_facility"]), (&json!(earlier), &json!(false)));
    assert!(!full.text().contains("een@example.org") && !full.text().contains("Jana"));
}

#[tokio::test]
async fn what_is_no_case_is_not_found() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let nobody = "01931c7e-5a00-7000-8000-0000000000ff";
    app.desk(&editor, "GET", &format!("/cases/{nobody}"), None).await.problem(404, "case_not_found");
    for (what, body) in [("claim", json!({})), ("release", json!({})), ("decision", publish())] {
        let path = format!("/cases/{nobody}/{what}");
        app.desk(&editor, "POST", &path, Some(&body)).await.problem(404, "case_not_found");
        app.desk(&editor, "POST", &format!("/cases/1/{what}"), Some(&body)).await.problem(404, "not_found");
    }
}
