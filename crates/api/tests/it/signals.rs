//! Serious signals, at the desk and at the inspectorate.

use crate::app::{Answer, App, Session, review};
use axum::body::Body;
use axum::http::Request;
use domain::{Role, Sector};
use serde_json::{Value, json};
use testkit::platform::PASSWORD;

const REASON: &str = "De indiener vraagt om teruggebeld te worden.";

/// A call behind a session of the inspectorate, with the CSRF token.
pub async fn inspect(app: &App, session: &Session, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/api/inspectorate/v1{path}"))
        .header("cookie", &session.cookie)
        .header("x-csrf-token", &session.csrf);
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body.to_string().into()),
        None => request.body(Body::empty()),
    };
    app.send(request.unwrap()).await
}

/// An inspector who signed in over HTTP.
pub async fn inspector(app: &App, sectors: &[Sector]) -> Session {
    let email = app.platform.add_inspector(sectors).await;
    let credentials = json!({ "email": email, "password": PASSWORD });
    let signed_in = app.post("/api/inspectorate/v1/session", &credentials).await;
    assert_eq!(signed_in.status, 204, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
    let bare = Session { cookie, csrf: String::new(), editor: String::new() };
    let session = inspect(app, &bare, "GET", "/session", None).await.ok();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Session { csrf: text(&session["csrf_token"]), editor: text(&session["inspector"]["id"]), ..bare }
}

fn new_signal(case: &str) -> Value {
    json!({
        "case_id": case,
        "kind": "child_abuse",
        "description": "Een kind zat volgens de tekst alleen in de kelder.",
        "quote": "nemen elke ochtend rustig de tijd",
    })
}

/// A case that waits, and an editor and a senior editor.
async fn desk(app: &App) -> (String, Session, Session) {
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "jana@example.org")).await;
    let (editor, senior) = (app.sign_in(Role::Editor).await, app.sign_in(Role::SeniorEditor).await);
    (app.only_case(&editor, "open").await, editor, senior)
}

async fn opened(app: &App, session: &Session, case: &str) -> String {
    let answer = app.desk(session, "POST", "/signals", Some(&new_signal(case))).await.expect(201);
    assert_eq!(answer["merged"], false);
    answer["signal"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_signal_from_the_desk_to_the_receipt() {
    let app = App::new().await;
    let (case, editor, senior) = desk(&app).await;
    let inspector = inspector(&app, &[Sector::Childcare]).await;
    let id = opened(&app, &editor, &case).await;
    let again = app.desk(&editor, "POST", "/signals", Some(&new_signal(&case))).await.expect(200);
    assert_eq!((&again["merged"], &again["signal"]["id"]), (&json!(true), &json!(id)));

    // An editor sees that there is one; what it is about is for others.
    let list = app.desk(&editor, "GET", &format!("/signals?case_id={case}"), None).await.ok();
    assert_eq!(list["items"][0]["state"], "opened");
    assert!(list["items"][0]["reference"].as_str().unwrap().starts_with("S-2026-"));
    for secret in ["kind", "urgency", "contact_id"] {
        assert_eq!(list["items"][0][secret], Value::Null);
    }
    let path = format!("/signals/{id}");
    app.desk(&editor, "GET", &path, None).await.problem(403, "signal_forbidden");
    inspect(&app, &inspector, "GET", &path, None).await.problem(404, "signal_not_found");

    let read = app.desk(&senior, "GET", &path, None).await;
    assert!(read.header("cache-control").contains("no-store"));
    let read = read.ok();
    assert_eq!(read["kind"], "child_abuse");
    assert_eq!(read["description"], new_signal(&case)["description"]);
    assert_eq!(read["contacts"][0]["id"], "zorginspectie");
    // The tests stand still on a Saturday afternoon.
    assert_eq!(read["contacts"][0]["open_now"], false);
    assert!(read["contacts"][0]["changes_at"].is_string());
    let referral = json!({ "contact_id": "zorginspectie", "note": "Gebeld." });
    let referred = app.desk(&senior, "POST", &format!("{path}/refer"), Some(&referral)).await.ok();
    assert_eq!((&referred["state"], &referred["contact_id"]), (&json!("referred"), &json!("zorginspectie")));
    app.desk(&senior, "POST", &format!("{path}/acknowledge"), Some(&json!({})))
        .await
        .problem(409, "signal_state_forbids");

    let waiting = inspect(&app, &inspector, "GET", "/signals", None).await.ok();
    assert_eq!(waiting["items"][0]["id"], json!(id));
    let read = inspect(&app, &inspector, "GET", &path, None).await.ok();
    assert!(read["contacts"].as_array().unwrap().is_empty());
    inspect(&app, &inspector, "POST", &format!("{path}/acknowledge"), Some(&json!({}))).await.ok();
    let note = json!({ "note": "We gaan morgen langs." });
    inspect(&app, &inspector, "POST", &format!("{path}/note"), Some(&note)).await.ok();
    app.desk(&senior, "POST", &format!("{path}/note"), Some(&json!({ "note": "Goed." }))).await.ok();
    let done = json!({ "note": "De inspectie volgt dit verder op." });
    let closed = app.desk(&senior, "POST", &format!("{path}/close"), Some(&done)).await.ok();
    assert_eq!(closed["state"], "closed");
    assert_eq!(closed["log"][0]["what"], "closed");
    let over = app.desk(&senior, "GET", "/signals?over=true&sector=childcare", None).await.ok();
    assert_eq!(over["items"][0]["id"], json!(id));
    let open = inspect(&app, &inspector, "GET", "/signals?limit=5", None).await.ok();
    assert!(open["items"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn who_wrote_is_shown_for_a_reason_only() {
    let app = App::new().await;
    let (case, editor, senior) = desk(&app).await;
    let path = format!("/cases/{case}/identity");
    let reason = json!({ "reason": REASON });
    app.desk(&editor, "POST", &path, Some(&reason)).await.problem(409, "claim_lost");
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let shown = app.desk(&editor, "POST", &path, Some(&reason)).await;
    assert!(shown.header("cache-control").contains("no-store"));
    let expected = json!({ "first_name": "Jana", "last_name": "Verzonnenmans", "email": "jana@example.org" });
    assert_eq!(shown.ok(), expected);
    for wrong in [json!({ "reason": "kort" }), json!({ "reason": "a".repeat(1001) })] {
        assert_eq!(app.desk(&editor, "POST", &path, Some(&wrong)).await.pointers(), ["/reason"]);
    }
    app.desk(&senior, "POST", &path, Some(&reason)).await.problem(409, "claim_lost");
    let id = opened(&app, &editor, &case).await;
    let path = format!("/signals/{id}/identity");
    app.desk(&editor, "POST", &path, Some(&reason)).await.problem(403, "signal_forbidden");
    assert_eq!(app.desk(&senior, "POST", &path, Some(&reason)).await.ok(), expected);
    let referral = json!({ "contact_id": "zorginspectie" });
    app.desk(&senior, "POST", &format!("/signals/{id}/refer"), Some(&referral)).await.ok();
    let inspector = inspector(&app, &[]).await;
    assert_eq!(inspect(&app, &inspector, "POST", &path, Some(&reason)).await.ok(), expected);
    let full = inspect(&app, &inspector, "GET", &format!("/signals/{id}"), None).await;
    assert!(!full.text().contains("Jana") && !full.text().contains("jana@"));
    let looks =
        full.json()["log"].as_array().unwrap().iter().filter(|l| l["what"] == "identity_shown").count();
    assert_eq!(looks, 2);
}

#[tokio::test]
async fn the_flag_of_screening_needs_one_call() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let mut alarming = review(&facility, "bang@example.org");
    alarming["text"] = json!(
        "Mijn zoontje heeft blauwe plekken op zijn armen en durft niet meer naar de opvang. De begeleider \
         sluit hem op in de donkere kelder en slaat hem. Kom alstublieft kijken voor het te laat is."
    );
    app.write(&alarming).await;
    let editor = app.sign_in(Role::Editor).await;
    let case = app.only_case(&editor, "open").await;
    let flagged = json!({ "case_id": case });
    app.desk(&editor, "POST", "/signals/proposed", Some(&flagged)).await.expect(201);
    let again = app.desk(&editor, "POST", "/signals/proposed", Some(&flagged)).await.expect(200);
    assert_eq!(again["merged"], true);
}

#[tokio::test]
async fn wrong_input_is_a_problem_and_changes_nothing() {
    let app = App::new().await;
    let (case, editor, senior) = desk(&app).await;
    let id = opened(&app, &editor, &case).await;
    let other = app.platform.facility().await;
    app.write(&review(&other, "andere@example.org")).await;
    let before = app.platform.dump().await;
    let with = |name: &str, value: Value| {
        let mut new = new_signal(&case);
        new[name] = value;
        new
    };
    for (name, value) in [
        ("description", json!("kort")),
        ("description", json!("a".repeat(4001))),
        ("quote", json!("a".repeat(2001))),
        ("kind", json!("maan")),
        ("urgency", json!("straks")),
        ("case_id", json!("geen id")),
        ("onbekend", json!(true)),
    ] {
        let wrong = app.desk(&senior, "POST", "/signals", Some(&with(name, value))).await.pointers();
        assert_eq!(wrong, [format!("/{name}")]);
    }
    let unknown = "018bcfe5-6800-7000-8000-0000000000ff";
    let nowhere = with("case_id", json!(unknown));
    app.desk(&senior, "POST", "/signals", Some(&nowhere)).await.problem(404, "case_not_found");
    let flagged = json!({ "case_id": case });
    app.desk(&senior, "POST", "/signals/proposed", Some(&flagged)).await.problem(409, "no_safeguarding_flag");
    let wrong = json!({ "contact_id": "niemand" });
    assert_eq!(
        app.desk(&senior, "POST", &format!("/signals/{id}/refer"), Some(&wrong)).await.pointers(),
        ["/contact"]
    );
    for (step, body, pointer) in [
        ("refer", json!({}), "/contact_id"),
        ("note", json!({ "note": "" }), "/note"),
        ("note", json!({}), "/note"),
        ("close", json!({ "note": "kort" }), "/note"),
        ("withdraw", json!({ "reason": "kort" }), "/reason"),
        ("identity", json!({ "reason": "kort" }), "/reason"),
        ("acknowledge", json!({ "note": "a".repeat(4001) }), "/note"),
        ("acknowledge", json!({ "nota": "x" }), "/nota"),
    ] {
        let answer = app.desk(&senior, "POST", &format!("/signals/{id}/{step}"), Some(&body)).await;
        assert_eq!(answer.pointers(), [pointer], "{step}");
        for broken in [json!([]), json!(null), json!(1), json!("text")] {
            app.desk(&senior, "POST", &format!("/signals/{id}/{step}"), Some(&broken)).await.pointers();
        }
    }
    app.desk(&senior, "GET", &format!("/signals/{unknown}"), None).await.problem(404, "signal_not_found");
    app.desk(&senior, "GET", "/signals/geen-id", None).await.problem(404, "not_found");
    assert_eq!(app.desk(&senior, "GET", "/signals?cursor=abc", None).await.pointers(), ["/cursor"]);
    assert_eq!(app.desk(&senior, "GET", "/signals?limit=0", None).await.pointers(), ["/limit"]);
    assert_eq!(app.desk(&senior, "GET", "/signals?over=maan", None).await.pointers(), ["/over"]);
    assert_eq!(app.platform.dump().await, before);
}

#[tokio::test]
async fn every_call_needs_its_own_session_and_token() {
    let app = App::new().await;
    let (case, editor, senior) = desk(&app).await;
    let id = opened(&app, &editor, &case).await;
    let inspector = inspector(&app, &[]).await;
    let before = app.platform.dump().await;
    let calls = [
        ("GET", "/signals".to_owned()),
        ("POST", "/signals".to_owned()),
        ("POST", "/signals/proposed".to_owned()),
        ("GET", format!("/signals/{id}")),
    ];
    let steps = ["refer", "acknowledge", "note", "close", "withdraw", "identity"];
    let steps = steps.map(|step| ("POST", format!("/signals/{id}/{step}")));
    for (method, path) in calls.iter().chain(&steps) {
        // The inspectorate's cookie opens nothing at the desk.
        app.desk(&inspector, method, path, Some(&json!({}))).await.problem(401, "no_session");
        if *method == "POST" {
            let forged = Session { csrf: "geraden".into(), ..senior.clone() };
            app.desk(&forged, method, path, Some(&json!({}))).await.problem(403, "csrf_token_invalid");
        }
    }
    for (method, path) in [("GET", "/session"), ("GET", "/signals"), ("DELETE", "/session")] {
        inspect(&app, &senior, method, path, None).await.problem(401, "no_session");
    }
    for step in ["acknowledge", "note", "identity"] {
        let path = format!("/signals/{id}/{step}");
        inspect(&app, &senior, "POST", &path, Some(&json!({}))).await.problem(401, "no_session");
        let forged = Session { csrf: "geraden".into(), ..inspector.clone() };
        inspect(&app, &forged, "POST", &path, Some(&json!({}))).await.problem(403, "csrf_token_invalid");
    }
    assert_eq!(app.platform.dump().await, before);
    assert_eq!(inspect(&app, &inspector, "DELETE", "/session", None).await.status, 204);
    inspect(&app, &inspector, "GET", "/session", None).await.problem(401, "no_session");
    let wrong = json!({ "email": "niemand@example.org", "password": PASSWORD });
    app.post("/api/inspectorate/v1/session", &wrong).await.problem(401, "wrong_credentials");
}
