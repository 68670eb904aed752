//! What a submitter does with the link from the mail.

use crate::app::{App, review};
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;
use domain::Role;
use serde_json::{Value, json};

const OTHER: &str = "Ik vertel nu wat ikzelf elke ochtend met ons kind meemaakte.";

fn returned() -> Value {
    json!({ "version": 1, "action": "return", "articles": ["own-1"], "reasons": "Vertel wat je zelf meemaakte." })
}

#[tokio::test]
async fn a_returned_review_is_answered_with_a_new_text() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (id, token) = app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    assert_eq!(app.decide(&editor, &returned()).await.ok()["status"], "returned");
    let address = format!("/api/v1/manage/{token}");
    let mine = app.get(&address).await.ok();
    assert_eq!(
        (&mine["status"], &mine["next_steps"]),
        (&json!("returned"), &json!(["resubmit", "withdraw", "appeal"]))
    );
    let decision = &mine["decisions"][0];
    assert_eq!((&decision["action"], &decision["version"]), (&json!("return"), &json!(1)));
    assert_eq!(decision["articles"][0]["code"], "own-1");
    assert!(!decision["articles"][0]["title"].as_str().unwrap().is_empty());
    assert_eq!(decision["reasons"], "Vertel wat je zelf meemaakte.");

    let text = format!("{address}/text");
    let same = json!({ "text": review(&facility, "")["text"] });
    app.call("PUT", &text, &same).await.problem(409, "unchanged");
    assert_eq!(app.call("PUT", &text, &json!({ "text": "kort" })).await.pointers(), ["/text"]);
    assert_eq!(app.call("PUT", &text, &json!({ "text": OTHER, "score": 1 })).await.pointers(), ["/score"]);
    let bad = json!({ "text": OTHER, "scores": { "care": 9 } });
    assert_eq!(app.call("PUT", &text, &bad).await.pointers(), ["/scores/care"]);
    let amended = app.call("PUT", &text, &json!({ "text": OTHER, "scores": { "care": 3 } })).await.ok();
    assert_eq!(amended, json!({ "id": id, "status": "queued", "version": 2 }));
    let mine = app.get(&address).await.ok();
    assert_eq!(
        (&mine["versions"][0]["text"], &mine["versions"][0]["scores"]["care"]),
        (&json!(OTHER), &json!(3))
    );
    assert_eq!(mine["versions"][1]["version"], 1);
}

#[tokio::test]
async fn an_amended_review_stays_public_until_the_decision_and_can_be_withdrawn() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (id, token) = app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    app.decide(&editor, &json!({ "version": 1, "action": "publish" })).await.ok();
    app.call("PUT", &format!("/api/v1/manage/{token}/text"), &json!({ "text": OTHER })).await.ok();
    let list = format!("/api/v1/facilities/{}/reviews", facility.id);
    let public = async || app.get(&list).await.ok()["items"].clone();
    assert_eq!(public().await[0]["text"], review(&facility, "")["text"]);
    app.decide(&editor, &json!({ "version": 2, "action": "publish" })).await.ok();
    assert_eq!(public().await[0]["text"], OTHER);

    let withdraw = || Request::delete(format!("/api/v1/manage/{token}")).body(Body::empty()).unwrap();
    let withdrawn = app.send(withdraw()).await;
    assert_eq!(withdrawn.ok(), json!({ "id": id, "status": "withdrawn" }));
    assert!(withdrawn.header("cache-control").contains("no-store"));
    assert_eq!(public().await, json!([]));
    app.send(withdraw()).await.problem(409, "state_forbids");
    let mine = app.get(&format!("/api/v1/manage/{token}")).await.ok();
    assert_eq!((&mine["published_at"], &mine["next_steps"]), (&json!(null), &json!([])));
}

#[tokio::test]
async fn a_refusal_can_be_appealed_against_and_another_editor_decides() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (id, token) = app.write(&review(&facility, "een@example.org")).await;
    let (first, second) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let mut refusal = returned();
    refusal["action"] = json!("reject");
    assert_eq!(app.decide(&first, &refusal).await.ok()["status"], "rejected");
    let address = format!("/api/v1/manage/{token}/appeal");
    assert_eq!(app.post(&address, &json!({ "reason": "nee" })).await.pointers(), ["/reason"]);
    let reason = json!({ "reason": "Ik vertel enkel wat ik zelf heb meegemaakt." });
    assert_eq!(app.post(&address, &reason).await.expect(202), json!({ "id": id, "status": "queued" }));
    app.post(&address, &reason).await.problem(409, "state_forbids");

    let case = app.only_case(&second, "open").await;
    app.desk(&first, "POST", &format!("/cases/{case}/claim"), None).await.problem(403, "own_decision");
    let full = app.desk(&second, "POST", &format!("/cases/{case}/claim"), Some(&json!({}))).await.ok();
    assert_eq!((&full["reason"], &full["appeal_reason"]), (&json!("appeal"), &reason["reason"]));
    assert_eq!(
        (&full["decisions"][0]["editor"], &full["decisions"][0]["note"]),
        (&json!(first.editor), &json!(""))
    );
}

#[tokio::test]
async fn after_six_months_there_is_no_appeal_left() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (_, token) = app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    let mut refusal = returned();
    refusal["action"] = json!("reject");
    app.decide(&editor, &refusal).await.ok();
    app.platform.pass(TimeDelta::days(185));
    let reason = json!({ "reason": "Ik vertel enkel wat ik zelf heb meegemaakt." });
    app.post(&format!("/api/v1/manage/{token}/appeal"), &reason).await.problem(409, "appeal_too_late");
}

#[tokio::test]
async fn an_unknown_link_opens_nothing() {
    let app = App::new().await;
    let text = json!({ "text": OTHER });
    app.get("/api/v1/manage/onbekend").await.problem(404, "link_unknown");
    app.call("PUT", "/api/v1/manage/onbekend/text", &text).await.problem(404, "link_unknown");
    app.call("DELETE", "/api/v1/manage/onbekend", &json!({})).await.problem(404, "link_unknown");
    app.post("/api/v1/manage/onbekend/appeal", &json!({ "reason": OTHER }))
        .await
        .problem(404, "link_unknown");
    assert_eq!(app.get("/api/v1/manage/%00").await.status, 404);
    assert_eq!(app.get(&format!("/api/v1/manage/{}", "x".repeat(3000))).await.status, 404);
}
