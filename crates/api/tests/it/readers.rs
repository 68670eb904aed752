//! What readers and authors are told of what editors did to a text, and hiding one.

use crate::app::{App, review};
use domain::Role;
use serde_json::{Value, json};

const TEXT: &str = "Juf Zoë luistert goed. Bel Mia of Ömer, dat is gebeurt en het eten is lekker.";

async fn edited(app: &App) -> (String, String, String) {
    let facility = app.platform.facility().await;
    let mut body = review(&facility, "een@example.org");
    body["text"] = json!(TEXT);
    let (id, token) = app.write(&body).await;
    let editor = app.sign_in(Role::Editor).await;
    let decision = json!({ "version": 1, "action": "publish", "redactions": [
        { "start": 4, "end": 7, "replacement": "[naam]" }, { "start": 27, "end": 30, "replacement": "[naam kind]" }
    ], "corrections": [{ "start": 47, "end": 54, "replacement": "gebeurd" }] });
    app.decide(&editor, &decision).await.ok();
    (id, token, format!("/api/v1/facilities/{}/reviews", facility.id))
}

#[tokio::test]
async fn masks_say_what_was_covered_and_why() {
    let app = App::new().await;
    let (_, token, list) = edited(&app).await;
    let public = app.get(&list).await.ok()["items"][0].clone();
    let masks = public["masks"].as_array().unwrap().clone();
    assert_eq!((&masks[0]["kind"], &masks[1]["kind"]), (&json!("naam"), &json!("naam kind")));
    assert_eq!((&masks[0]["start"], &masks[0]["end"]), (&json!(4), &json!(10)));
    for mask in &masks {
        assert_eq!(mask["why"]["code"], "privacy-1");
        assert!(!mask["why"]["title"].as_str().unwrap().is_empty());
    }
    assert_eq!(public["corrected"], 1);
    app.indexed().await;
    let found = app.get("/api/v1/reviews?q=luistert").await.ok()["items"][0].clone();
    for field in ["id", "text", "masks", "corrected"] {
        assert_eq!(found[field], public[field], "a search says of {field} what the facility's list says");
    }
    let mine = app.get(&format!("/api/v1/manage/{token}")).await.ok();
    assert_eq!(
        (&mine["versions"][0]["masks"], &mine["versions"][0]["corrected"]),
        (&json!(masks), &json!(1))
    );
    let stated = &mine["statements"][0];
    assert_eq!((&stated["restriction"], &stated["source"]), (&json!("masked"), &json!("own_initiative")));
    assert_eq!(
        (&stated["automated_detection"], &stated["automated_decision"]),
        (&json!(true), &json!(false))
    );
    assert_eq!((&stated["articles"][0]["code"], &stated["law"]), (&json!("privacy-1"), &Value::Null));
    assert!(stated["reference"].as_str().unwrap().starts_with("V-"));
    assert!(!mine["next_steps"].as_array().unwrap().iter().all(|step| step != "appeal"));
}

#[tokio::test]
async fn the_queue_counts_notices_and_the_text_can_be_hidden() {
    let app = App::new().await;
    let (id, _, list) = edited(&app).await;
    for (n, reason) in ["insult", "fake"].into_iter().enumerate() {
        let notice = json!({ "subject": { "kind": "review", "id": id }, "reason": reason,
            "explanation": "Hier staat iets in dat er niet in hoort.", "email": format!("n{n}@example.org") });
        app.platform.mails().await;
        app.post("/api/v1/notices", &notice).await.expect(202);
        let token = testkit::platform::notice_token(&app.platform.mail().await).unwrap().to_owned();
        app.post("/api/v1/notices/confirm", &json!({ "token": token })).await.ok();
    }
    let editor = app.sign_in(Role::Editor).await;
    let queue = app.desk(&editor, "GET", "/cases?state=open", None).await.ok();
    assert_eq!((queue["items"].as_array().unwrap().len(), &queue["items"][0]["notices"]), (1, &json!(2)));
    let case = queue["items"][0]["id"].as_str().unwrap().to_owned();
    let hide = format!("/cases/{case}/hide");
    let body = json!({ "articles": ["privacy-1"], "reasons": "Er staat nog een naam in." });
    let before = app.platform.dump().await;
    app.desk(&editor, "POST", &hide, Some(&body)).await.problem(409, "claim_lost");
    assert_eq!(app.platform.dump().await, before);
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let before = app.platform.dump().await;
    for (wrong, pointer) in [
        (json!({ "articles": [], "reasons": "x" }), "/articles"),
        (json!({ "articles": ["nee"], "reasons": "x" }), "/articles/0"),
        (json!({ "articles": ["privacy-1"], "reasons": "" }), "/reasons"),
        (json!({ "articles": ["privacy-1"], "reasons": "x", "until": 3 }), "/until"),
        (json!({ "reasons": "x" }), "/articles"),
    ] {
        assert_eq!(app.desk(&editor, "POST", &hide, Some(&wrong)).await.pointers(), [pointer], "{wrong}");
    }
    assert_eq!(app.platform.dump().await, before);
    assert_eq!(app.desk(&editor, "POST", &hide, Some(&body)).await.ok(), json!({ "status": "hidden" }));
    assert!(app.get(&list).await.ok()["items"].as_array().unwrap().is_empty());
    app.desk(&editor, "POST", &hide, Some(&body)).await.problem(409, "state_forbids");
}
