//! Promises over HTTP: the author's link, later reviewers, what readers get, and every refusal.

use crate::app::App;
use axum::body::Body;
use axum::http::Request;
use domain::{MemberRole, Role};
use serde_json::json;

async fn undo(app: &App, path: &str) -> crate::app::Answer {
    app.send(Request::delete(path).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_promise_is_asked_about_and_its_standing_is_public() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let editor = app.platform.editor(Role::Editor).await;
    let review = app.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let member = app.platform.member(1, MemberRole::Owner, &[&facility]).await;
    let token = app.platform.promise(&editor, &member, review).await;
    let path = format!("/api/v1/promises/{token}");
    let asked = app.get(&path).await.ok();
    assert_eq!((&asked["status"], &asked["answer"]), (&json!("due"), &json!(null)));
    app.get("/api/v1/promises/niets").await.problem(404, "link_unknown");
    app.post(&path, &json!({ "answer": "ja" })).await.expect(422);
    app.post(&path, &json!({ "answer": "yes", "naam": "x" })).await.expect(422);
    let given = app.post(&path, &json!({ "answer": "no" })).await.expect(200);
    assert_eq!((&given["status"], &given["answer"]), (&json!("contested"), &json!("no")));
    app.post(&path, &json!({ "answer": "no" })).await.problem(410, "link_used");
    let list = app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok();
    let reply = &list["items"][0]["replies"][0];
    assert_eq!((&reply["improvement"], &reply["promise"]["status"]), (&json!("made"), &json!("contested")));
    assert!(reply["promise"]["since"].is_string());
    assert_eq!(reply["promise"].as_object().unwrap().len(), 2, "who said what is nobody's to know");
    let back = undo(&app, &path).await.ok();
    assert_eq!(back["status"], json!("due"));
    undo(&app, &path).await.problem(409, "nothing_to_undo");

    let later = app.platform.publish(&editor, &facility, "later@example.org").await;
    let own = format!("/api/v1/manage/{}/promises", later.token);
    let asked = app.get(&own).await.ok();
    assert_eq!(
        (asked["items"].as_array().unwrap().len(), &asked["items"][0]["review_id"]),
        (1, &json!(review))
    );
    let one = format!("{own}/{review}");
    let given = app.post(&one, &json!({ "answer": "yes" })).await.expect(200);
    assert_eq!(
        (&given["items"][0]["answer"], &given["items"][0]["status"]),
        (&json!("yes"), &json!("confirmed"))
    );
    app.post(&one, &json!({ "answer": "yes" })).await.problem(409, "already_answered");
    let nothing = format!("{own}/{}", later.review);
    app.post(&nothing, &json!({ "answer": "yes" })).await.problem(404, "promise_not_found");
    undo(&app, &one).await.ok();
    undo(&app, &one).await.problem(409, "nothing_to_undo");
    app.get("/api/v1/manage/niets/promises").await.problem(404, "link_unknown");
}
