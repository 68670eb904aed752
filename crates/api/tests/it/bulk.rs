//! One decision on many texts, over HTTP.

use crate::app::{App, Session, review};
use axum::http::Request;
use domain::Role;
use serde_json::{Value, json};

async fn wave(app: &App, session: &Session, size: usize) -> Vec<Value> {
    let facility = app.platform.facility().await;
    for n in 0..size {
        app.write(&review(&facility, &format!("golf{n}@example.org"))).await;
    }
    let page = app.desk(session, "GET", "/cases", None).await.ok();
    let first = page["items"][0]["id"].as_str().unwrap().to_owned();
    let similar = app.desk(session, "GET", &format!("/cases/{first}/similar"), None).await.ok();
    let items = similar["items"].as_array().unwrap();
    assert_eq!((items.len(), &similar["more"]), (size, &json!(false)));
    assert_eq!((&items[0]["case_id"], &items[0]["why"]), (&json!(first), &json!([])));
    assert_eq!((&items[1]["share"], &items[1]["refusal"]), (&json!(1.0), &json!(null)));
    assert!(items[1]["why"].to_string().contains("text") && items[1]["text"].is_string());
    items.iter().map(|item| json!({ "id": item["case_id"], "version": item["version"] })).collect()
}

fn refusal(cases: &[Value]) -> Value {
    json!({ "cases": cases, "action": "reject", "articles": ["own-1"], "reasons": "Dit is telkens dezelfde tekst.",
        "note": "Een golf." })
}

#[tokio::test]
async fn a_wave_is_refused_followed_and_taken_back() {
    let app = App::new().await;
    let (editor, other) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let senior = app.sign_in(Role::SeniorEditor).await;
    let cases = wave(&app, &editor, 3).await;
    let body = refusal(&cases);
    let post = async |body: &Value| {
        let request = Request::post("/api/editorial/v1/bulk")
            .header("cookie", &editor.cookie)
            .header("x-csrf-token", &editor.csrf)
            .header("idempotency-key", "golf-1")
            .header("content-type", "application/json");
        app.send(request.body(body.to_string().into()).unwrap()).await
    };
    let taken = post(&body).await.expect(202);
    assert_eq!(
        (&taken["state"], &taken["total"], &taken["progress"]["waiting"]),
        (&json!("running"), &json!(3), &json!(3))
    );
    assert_eq!(post(&body).await.expect(202)["id"], taken["id"]);
    post(&refusal(&cases[..2])).await.problem(422, "idempotency_key_reused");
    let path = format!("/bulk/{}", taken["id"].as_str().unwrap());
    app.platform.work_on_bulks().await;
    let done = app.desk(&editor, "GET", &path, None).await.ok();
    assert_eq!(
        (&done["state"], &done["progress"]["done"], &done["can_reverse"]),
        (&json!("done"), &json!(3), &json!(true))
    );
    assert!(done["items"][2]["decision_id"].is_string() && done["items"][2]["why"].is_null());
    app.desk(&other, "GET", &path, None).await.problem(403, "not_your_bulk");
    app.desk(&other, "POST", &format!("{path}/reverse"), None).await.problem(403, "not_your_bulk");
    let listed = app.desk(&senior, "GET", "/bulk?limit=1", None).await.ok();
    assert_eq!((&listed["items"][0]["id"], &listed["next_cursor"]), (&taken["id"], &json!(null)));
    assert_eq!(app.desk(&senior, "GET", "/bulk?mine=true", None).await.ok()["items"], json!([]));

    let begun = app.desk(&editor, "POST", &format!("{path}/reverse"), None).await.expect(202);
    assert_eq!((&begun["state"], &begun["reversed_by"]), (&json!("reversing"), &json!(editor.editor)));
    app.platform.work_on_bulks().await;
    let back = app.desk(&editor, "GET", &path, None).await.ok();
    assert_eq!((&back["state"], &back["progress"]["reversed"]), (&json!("reversed"), &json!(3)));
    app.desk(&editor, "POST", &format!("{path}/reverse"), None).await.problem(409, "bulk_reversed");
    let open = app.desk(&editor, "GET", "/cases?reason=reopened", None).await.ok();
    assert_eq!(open["items"].as_array().unwrap().len(), 3);
    let text = back.to_string();
    assert!(!text.contains("example.org") && !text.contains("Verzonnenmans"));
}

#[tokio::test]
async fn authors_are_told_in_their_own_language() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let cases = wave(&app, &editor, 2).await;
    let mut body = refusal(&cases);
    let french = json!({ "reasons": "Toujours le même texte.", "change": "" });
    body["in_languages"] = json!({ "fr": french });
    let taken = app.desk(&editor, "POST", "/bulk", Some(&body)).await.expect(202);
    assert_eq!((&taken["reasons"], &taken["in_languages"]), (&body["reasons"], &json!({ "fr": french })));
    app.platform.work_on_bulks().await;
    let path = format!("/bulk/{}", taken["id"].as_str().unwrap());
    assert_eq!(app.desk(&editor, "GET", &path, None).await.ok()["in_languages"], json!({ "fr": french }));
}

#[tokio::test]
async fn it_is_final_after_a_day() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let cases = wave(&app, &editor, 2).await;
    let taken = app.desk(&editor, "POST", "/bulk", Some(&refusal(&cases))).await.expect(202);
    app.platform.work_on_bulks().await;
    app.platform.pass(chrono::TimeDelta::hours(25));
    let editor = app.sign_in(Role::SeniorEditor).await;
    let path = format!("/bulk/{}/reverse", taken["id"].as_str().unwrap());
    app.desk(&editor, "POST", &path, None).await.problem(409, "bulk_final");
}

#[tokio::test]
async fn wrong_calls_change_nothing() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let cases = wave(&app, &editor, 2).await;
    let nowhere = "018bcfe5-6800-7000-8000-0000000000ff";
    let before = app.platform.dump().await;
    let with = |key: &str, value: Value| {
        let mut body = refusal(&cases);
        body[key] = value;
        body
    };
    for (body, pointer) in [
        (with("cases", json!([])), "/cases"),
        (with("cases", json!([{ "id": nowhere, "version": 1 }])), "/cases/0"),
        (with("cases", json!([{ "id": "x", "version": 1 }])), "/cases/0/id"),
        (with("cases", json!([{ "id": nowhere, "version": -1 }])), "/cases/0/version"),
        (with("action", json!("keep")), "/action"),
        (with("action", json!("burn")), "/action"),
        (with("articles", json!(["own-99"])), "/articles/0"),
        (with("reasons", json!("")), "/reasons"),
        (with("redactions", json!([])), "/redactions"),
        (with("in_languages", json!({ "fr": { "reasons": "" } })), "/in_languages/fr/reasons"),
        (with("in_languages", json!({ "de": { "reasons": "Nein." } })), "/in_languages/de"),
        (with("in_languages", json!({ "en": {} })), "/in_languages/en/reasons"),
    ] {
        let answer = app.desk(&editor, "POST", "/bulk", Some(&body)).await;
        assert_eq!((answer.status, answer.pointers()), (422, vec![pointer.to_owned()]), "{body}");
    }
    app.desk(&editor, "GET", &format!("/cases/{nowhere}/similar"), None).await.problem(404, "case_not_found");
    app.desk(&editor, "GET", &format!("/bulk/{nowhere}"), None).await.problem(404, "bulk_not_found");
    app.desk(&editor, "POST", &format!("/bulk/{nowhere}/reverse"), None).await.problem(404, "bulk_not_found");
    assert_eq!(app.desk(&editor, "GET", "/bulk?cursor=x", None).await.pointers(), ["/cursor"]);
    assert_eq!(app.desk(&editor, "GET", "/bulk?limit=0", None).await.pointers(), ["/limit"]);
    let stranger = Session { cookie: "redactie=niemand".into(), ..editor.clone() };
    app.desk(&stranger, "GET", "/bulk", None).await.problem(401, "no_session");
    let forged = Session { csrf: "verkeerd".into(), ..editor };
    app.desk(&forged, "POST", "/bulk", Some(&refusal(&cases))).await.problem(403, "csrf_token_invalid");
    assert_eq!(app.platform.dump().await, before);
}
