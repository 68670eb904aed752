//! How easy it was, by the API.

use crate::app::{App, review};
use crate::pilots::{manager, run};
use domain::Sector;
use serde_json::json;
use testkit::platform::verify_token;

const BOARD: &str = "/programmes/platform/feedback";

#[tokio::test]
async fn an_answer_goes_from_the_confirmed_review_to_a_topic() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.post("/api/v1/reviews", &review(&facility, "jana@example.org")).await.expect(202);
    let link = verify_token(&app.platform.mail().await).unwrap().to_owned();
    let verified = app.post("/api/v1/reviews/verify", &json!({ "token": link })).await.ok();
    let token = verified["feedback_token"].as_str().unwrap();
    let answer =
        |score: i64| json!({ "token": token, "score": score, "text": "Te veel vragen.", "language": "en" });
    let refused = app.post("/api/v1/feedback", &answer(9)).await;
    assert_eq!(refused.pointers(), ["/score"]);
    app.post("/api/v1/feedback", &json!({ "token": "x", "score": 2 })).await.problem(404, "question_unknown");
    assert_eq!(app.post("/api/v1/feedback", &answer(2)).await.status, 204);
    app.post("/api/v1/feedback", &answer(2)).await.problem(409, "question_answered");

    let session = manager(&app, &[]).await;
    let topic = json!({ "title": "Te veel vragen", "about": "tool", "status": "open" });
    let made = run(&app, &session, "POST", &format!("{BOARD}/topics"), Some(&topic)).await.expect(201);
    let id = made["id"].as_str().unwrap();
    let seen = run(&app, &session, "GET", BOARD, None).await.ok();
    assert_eq!(seen["moments"]["submitted"], json!({ "answers": 1, "mean": 2.0 }));
    let item = &seen["items"][0];
    assert_eq!((&item["text"], &item["language"]), (&json!("Te veel vragen."), &json!("en")));
    let group = format!("{BOARD}/answers/{}/topic", item["id"].as_str().unwrap());
    let grouped = run(&app, &session, "PUT", &group, Some(&json!({ "topic_id": id }))).await;
    assert_eq!(grouped.status, 204);
    let under = run(&app, &session, "GET", &format!("{BOARD}?topic={id}"), None).await.ok();
    assert_eq!((&under["items"][0]["topic_id"], &under["topics"][0]["answers"]), (&json!(id), &json!(1)));
    run(&app, &session, "GET", &format!("{BOARD}?topic=x"), None).await.problem(422, "invalid_fields");
    let path = format!("{BOARD}/topics/{id}");
    let change = json!({ "version": 1, "title": "Te veel", "about": "tool", "status": "declined", "reason": "Acht is nodig." });
    assert_eq!(run(&app, &session, "PUT", &path, Some(&change)).await.ok()["reason"], "Acht is nodig.");
    run(&app, &session, "PUT", &path, Some(&change)).await.problem(409, "topic_changed");

    let elderly = manager(&app, &[Sector::Elderly]).await;
    let theirs = run(&app, &elderly, "GET", BOARD, None).await.ok();
    assert_eq!((&theirs["items"], &theirs["moments"]), (&json!([]), &json!({})));
}
