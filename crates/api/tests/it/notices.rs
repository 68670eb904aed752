//! Notices over HTTP: from the report to the appeal.

use crate::app::App;
use domain::{Action, Role};
use serde_json::{Value, json};
use testkit::platform::notice_token;

fn notice(id: &str) -> Value {
    json!({
        "subject": { "kind": "review", "id": id }, "reason": "privacy",
        "explanation": "In deze tekst staat volgens mij een naam.", "email": "nora@example.org"
    })
}

/// A published review.
async fn published(app: &App) -> String {
    let editor = app.platform.editor(Role::Editor).await;
    let facility = app.platform.facility().await;
    app.platform.publish(&editor, &facility, "jana@example.org").await.review.to_string()
}

#[tokio::test]
async fn a_notice_goes_from_report_to_appeal() {
    let app = App::new().await;
    let id = published(&app).await;
    let taken = app.post("/api/v1/notices", &notice(&id)).await;
    assert_eq!(taken.status, 202, "{}", taken.text());
    let taken = taken.json();
    assert_eq!(taken["status"], "awaiting_confirmation");
    let token = notice_token(&app.platform.mail().await).unwrap().to_owned();
    let again = format!("/api/v1/notices/{}/confirmation", taken["id"].as_str().unwrap());
    app.post(&again, &json!({})).await.problem(429, "mail_too_soon");
    let confirmed = app.post("/api/v1/notices/confirm", &json!({ "token": token })).await;
    assert_eq!(confirmed.status, 200, "{}", confirmed.text());
    assert_eq!(confirmed.json()["status"], "open");
    app.post("/api/v1/notices/confirm", &json!({ "token": token })).await.problem(410, "link_used");
    app.post(&again, &json!({})).await.problem(409, "already_confirmed");
    let url = confirmed.json()["track_url"].as_str().unwrap().to_owned();
    let track = format!("/api/v1/notices/track/{}", url.rsplit('/').next().unwrap());
    let seen = app.get(&track).await.json();
    assert_eq!(
        (&seen["status"], &seen["reason"], &seen["outcome"]),
        (&json!("open"), &json!("privacy"), &Value::Null)
    );
    let appeal = json!({ "reason": "Er staat echt een naam in deze tekst." });
    app.post(&format!("{track}/appeal"), &appeal).await.problem(409, "not_decided");

    let session = app.sign_in(Role::Editor).await;
    let case = app.only_case(&session, "open").await;
    let on_desk = app.desk(&session, "GET", &format!("/cases/{case}/notices"), None).await;
    assert_eq!(on_desk.status, 200, "{}", on_desk.text());
    let all = on_desk.json();
    assert_eq!((all["notices"].as_array().unwrap().len(), &all["hidden"]), (1, &json!(true)));
    assert!(!on_desk.text().contains("nora@"), "who it was stays hidden");
    assert_eq!(app.desk(&session, "POST", &format!("/cases/{case}/claim"), None).await.status, 200);
    let decision =
        json!({ "version": 1, "action": Action::Keep, "message_to_reporters": "Dit is geen naam." });
    let decided = app.desk(&session, "POST", &format!("/cases/{case}/decision"), Some(&decision)).await;
    assert_eq!(decided.json()["status"], "published", "{}", decided.text());
    let seen = app.get(&track).await.json();
    assert_eq!((&seen["outcome"], &seen["message"]), (&json!("kept"), &json!("Dit is geen naam.")));
    assert!(seen["appeal_until"].is_string());
    app.post(&format!("{track}/appeal"), &json!({ "reason": "kort" })).await.problem(422, "invalid_fields");
    assert_eq!(app.post(&format!("{track}/appeal"), &appeal).await.status, 202);
    app.post(&format!("{track}/appeal"), &appeal).await.problem(409, "already_appealed");
    let seen = app.get(&track).await.json();
    assert!(seen["appeal"]["outcome"].is_null() && seen["appeal_until"].is_null());
}

#[tokio::test]
async fn what_cannot_be_a_notice_is_a_problem() {
    let app = App::new().await;
    let id = published(&app).await;
    let nobody = "01931c7e-5a00-7000-8000-000000000001";
    app.post("/api/v1/notices", &notice(nobody)).await.problem(404, "review_not_found");
    let mut reply = notice(&id);
    reply["subject"]["kind"] = json!("reply");
    app.post("/api/v1/notices", &reply).await.problem(404, "review_not_found");
    for (field, value) in [
        ("reason", json!("because")),
        ("explanation", json!("kort")),
        ("email", json!("geen adres")),
        ("capacity", json!("burgemeester")),
        ("good_faith", json!(false)),
        ("passages", json!([[5, 2]])),
        ("language", json!("xx")),
    ] {
        let mut wrong = notice(&id);
        wrong[field] = value;
        let answer = app.post("/api/v1/notices", &wrong).await;
        assert_eq!(answer.status, 422, "{field}: {}", answer.text());
    }
    let facility = app.platform.facility().await;
    let (waiting, _) = app.platform.submit(&testkit::platform::draft(&facility, "w@example.org")).await;
    app.post("/api/v1/notices", &notice(&waiting.to_string())).await.problem(404, "review_not_found");
    app.get("/api/v1/notices/track/onbekend").await.problem(404, "link_unknown");
    app.post("/api/v1/notices/confirm", &json!({ "token": "x" })).await.problem(404, "link_unknown");
    app.post(&format!("/api/v1/notices/{nobody}/confirmation"), &json!({}))
        .await
        .problem(404, "notice_not_found");
    let session = app.sign_in(Role::Editor).await;
    app.desk(&session, "GET", &format!("/cases/{nobody}/notices"), None).await.problem(404, "case_not_found");
}
