//! Pilots by the API: what everybody sees, what an applicant does, and how a manager runs them.

use crate::app::{Answer, App, Session};
use axum::body::Body;
use axum::http::Request;
use domain::Sector;
use serde_json::{Value, json};
use testkit::platform::{PASSWORD, pilot_tokens};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

/// A call behind a session of a pilot manager, with the CSRF token.
pub async fn run(app: &App, session: &Session, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/api/pilot/v1{path}"))
        .header("cookie", &session.cookie)
        .header("x-csrf-token", &session.csrf);
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body.to_string().into()),
        None => request.body(Body::empty()),
    };
    app.send(request.unwrap()).await
}

/// A pilot manager who signed in over HTTP.
pub async fn manager(app: &App, sectors: &[Sector]) -> Session {
    let email = app.platform.add_pilot_manager(sectors).await;
    let credentials = json!({ "email": email, "password": PASSWORD });
    let signed_in = app.post("/api/pilot/v1/session", &credentials).await;
    assert_eq!(signed_in.status, 204, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
    let bare = Session { cookie, csrf: String::new(), editor: String::new() };
    let session = run(app, &bare, "GET", "/session", None).await.ok();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Session { csrf: text(&session["csrf_token"]), editor: text(&session["manager"]["id"]), ..bare }
}

/// A sound application with facilities of the register.
async fn application(app: &App, email: &str) -> Value {
    let [first, second] = app.platform.pilot_facilities().await;
    json!({
        "applicant": { "kind": "huis_van_het_kind", "name": "Huis van het Kind Verzonnen" },
        "contact": { "first_name": "Jana", "last_name": "Verzonnenmans", "email": email },
        "municipalities": ["Gent"],
        "local_desk": { "involved": true, "name": "Lokaal Loket Verzonnen" },
        "locations": [{ "facility_id": first.id }, { "facility_id": second.id }],
        "accepts_charter": true,
    })
}

/// A confirmed application to the call; its id and the token of its page.
pub async fn applied(app: &App, email: &str) -> (String, String) {
    app.platform.mails().await;
    let body = application(app, email).await;
    let path = format!("/api/v1/programmes/{CALL}/applications");
    assert_eq!(app.post(&path, &body).await.expect(202), json!({ "status": "awaiting_confirmation" }));
    let mail = app.platform.mail().await;
    let (confirm, _) = pilot_tokens(&mail).unwrap();
    let confirmed = app.post("/api/v1/applications/confirm", &json!({ "token": confirm })).await.ok();
    assert_eq!(confirmed["status"], "applied");
    let mail = app.platform.mail().await;
    let (_, own) = pilot_tokens(&mail).unwrap();
    assert!(confirmed["manage_url"].as_str().unwrap().ends_with(&format!("/meedoen/aanvraag/{own}")));
    (confirmed["id"].as_str().unwrap().to_owned(), own.to_owned())
}

#[tokio::test]
async fn from_the_call_to_the_first_review_that_can_be_written() {
    let app = App::new().await;
    let list = app.get("/api/v1/programmes").await.ok();
    let ids: Vec<&Value> = list["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, ["platform", CALL]);
    assert_eq!((&list["items"][1]["capacity"], &list["items"][1]["months"]), (&json!(6), &json!(24)));
    let french = app.get("/api/v1/programmes?language=fr").await.ok();
    assert!(french["items"][0]["title"].as_str().unwrap().contains("pilote"));

    let pilot = manager(&app, &[]).await;
    let (id, own) = applied(&app, "jana@example.org").await;
    let path = format!("/programmes/{CALL}/applications?phase=applied");
    let page = run(&app, &pilot, "GET", &path, None).await.ok();
    assert_eq!((&page["items"][0]["id"], page["next_cursor"].is_null()), (&json!(id), true));
    let board = run(&app, &pilot, "GET", "/programmes", None).await.ok();
    assert_eq!(
        (&board["items"][1]["counts"]["applied"], &board["items"][1]["taken"]),
        (&json!(1), &json!(0))
    );
    let waiting = run(&app, &pilot, "GET", &format!("/programmes/{CALL}/waiting-list"), None).await.ok();
    assert_eq!((&waiting["items"][0]["rank"], &waiting["free"]), (&json!(1), &json!(6)));
    let one = format!("/applications/{id}");
    let full = run(&app, &pilot, "GET", &one, None).await.ok();
    assert!(
        full["rules"].as_array().unwrap().iter().all(|rule| rule["status"] == "met"),
        "{}",
        full["rules"]
    );
    assert_eq!(full["contact"]["email"], "jana@example.org");
    let facility = full["locations"][0]["facility_id"].as_str().unwrap().to_owned();

    for to in ["provisionally_selected", "selected", "onboarding", "live"] {
        let moved =
            run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&json!({ "to": to }))).await.ok();
        assert_eq!(moved["status"], to);
    }
    let shown = app.get(&format!("/api/v1/facilities/{facility}")).await.ok();
    assert_eq!(shown["participating"], true);
    let mine = app.get(&format!("/api/v1/applications/{own}")).await.ok();
    assert_eq!(
        (&mine["status"], &mine["wave"], &mine["can_withdraw"]),
        (&json!("live"), &json!(1), &json!(false))
    );
    let path = format!("/api/v1/applications/{own}");
    app.call("DELETE", &path, &Value::Null).await.problem(409, "application_state_forbids");
    let left = json!({ "to": "left", "reason": WHY });
    run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&left)).await.ok();
    let shown = app.get(&format!("/api/v1/facilities/{facility}")).await.ok();
    assert_eq!(shown["participating"], false);
}

#[tokio::test]
async fn a_refused_move_says_which_conditions_are_unmet() {
    let app = App::new().await;
    let pilot = manager(&app, &[Sector::Childcare]).await;
    let mut body = application(&app, "jana@example.org").await;
    body["applicant"]["kind"] = json!("organiser");
    body["local_desk"] = Value::Null;
    app.post(&format!("/api/v1/programmes/{CALL}/applications"), &body).await.expect(202);
    let mail = app.platform.mail().await;
    let (confirm, _) = pilot_tokens(&mail).unwrap();
    let confirmed = app.post("/api/v1/applications/confirm", &json!({ "token": confirm })).await.ok();
    let one = format!("/applications/{}", confirmed["id"].as_str().unwrap());
    let moved = json!({ "to": "provisionally_selected", "reason": WHY });
    let refused = run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&moved)).await;
    let problem = refused.problem(409, "rules_unmet");
    let rules: Vec<_> =
        problem["rules"].as_array().unwrap().iter().map(|r| (&r["id"], &r["status"])).collect();
    let expected =
        [(&json!("huis_van_het_kind"), &json!("unmet")), (&json!("local_desk"), &json!("unknown"))];
    assert_eq!(rules, expected);
    for rule in ["huis_van_het_kind", "local_desk"] {
        let aside = json!({ "rule": rule, "reason": WHY });
        let full = run(&app, &pilot, "POST", &format!("{one}/overrides"), Some(&aside)).await.ok();
        let rules = full["rules"].as_array().unwrap();
        let found = rules.iter().find(|found| found["id"] == rule).unwrap();
        assert_eq!(found["overridden"]["reason"], WHY);
        run(&app, &pilot, "POST", &format!("{one}/overrides"), Some(&aside))
            .await
            .problem(409, "rule_set_aside");
    }
    let full = run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&moved)).await.ok();
    let chosen = json!({ "chosen": [full["locations"][0]["id"]] });
    let full = run(&app, &pilot, "PUT", &format!("{one}/locations"), Some(&chosen)).await.ok();
    assert_eq!(
        (&full["locations"][0]["chosen"], &full["locations"][1]["chosen"]),
        (&json!(true), &json!(false))
    );
    let jump = run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&json!({ "to": "live" }))).await;
    jump.problem(409, "application_state_forbids");
    let bare =
        run(&app, &pilot, "POST", &format!("{one}/transition"), Some(&json!({ "to": "refused" }))).await;
    assert_eq!(bare.pointers(), ["/reason"]);
}

#[tokio::test]
async fn nobody_else_gets_in() {
    let app = App::new().await;
    let (id, _) = applied(&app, "jana@example.org").await;
    let one = format!("/applications/{id}");
    let nobody = Session { cookie: String::new(), csrf: String::new(), editor: String::new() };
    let editor = app.sign_in(domain::Role::SeniorEditor).await;
    for session in [&nobody, &editor] {
        for path in ["/programmes", &one] {
            run(&app, session, "GET", path, None).await.problem(401, "no_session");
        }
    }
    let elsewhere = manager(&app, &[Sector::Elderly]).await;
    run(&app, &elsewhere, "GET", &one, None).await.problem(404, "application_not_found");
    let other = format!("/programmes/{CALL}/applications");
    run(&app, &elsewhere, "GET", &other, None).await.problem(404, "programme_not_found");
    let without = Session { csrf: String::new(), ..manager(&app, &[]).await };
    let moved =
        run(&app, &without, "POST", &format!("{one}/transition"), Some(&json!({ "to": "refused" }))).await;
    moved.problem(403, "csrf_token_invalid");
    assert_eq!(run(&app, &elsewhere, "DELETE", "/session", None).await.status, 204);
    run(&app, &elsewhere, "GET", "/session", None).await.problem(401, "no_session");
    app.post("/api/v1/programmes/x/applications", &application(&app, "x@example.org").await)
        .await
        .problem(404, "programme_not_found");
}

#[tokio::test]
async fn a_newsletter_is_written_tried_sent_and_stopped() {
    let app = App::new().await;
    let asked = json!({ "programme": "platform", "email": "lezer@example.org", "language": "fr" });
    app.post("/api/v1/subscriptions", &asked).await.expect(202);
    let mail = app.platform.mail().await;
    let (confirm, own) = testkit::platform::subscription_tokens(&mail).unwrap();
    app.post("/api/v1/subscriptions/confirm", &json!({ "token": confirm })).await.expect(200);
    let listed = app.get(&format!("/api/v1/subscriptions/{own}")).await.ok();
    assert_eq!(
        (&listed["items"][0]["kind"], &listed["items"][0]["next_at"]),
        (&json!("programme"), &Value::Null)
    );
    let nowhere = json!({ "programme": "nergens", "email": "lezer@example.org" });
    app.post("/api/v1/subscriptions", &nowhere).await.problem(404, "programme_not_found");

    let session = manager(&app, &[]).await;
    let letter = json!({ "texts": { "nl": { "subject": "Nieuws", "body": "Twintig *doen mee*." } } });
    let list = "/programmes/platform/newsletters";
    let made = run(&app, &session, "POST", list, Some(&letter)).await.expect(201);
    assert_eq!((&made["state"], &made["version"]), (&json!("draft"), &json!(1)));
    let path = format!("/newsletters/{}", made["id"].as_str().unwrap());
    let full = run(&app, &session, "GET", &path, None).await.ok();
    assert!(full["previews"][0]["html"].as_str().unwrap().contains("<em>doen mee</em>"));
    let changed = json!({ "version": 1, "texts": { "nl": { "subject": "Nieuws 2", "body": "Dag" } } });
    assert_eq!(run(&app, &session, "PUT", &path, Some(&changed)).await.ok()["version"], json!(2));
    run(&app, &session, "PUT", &path, Some(&changed)).await.problem(409, "newsletter_changed");
    let trial = run(&app, &session, "POST", &format!("{path}/trial"), None).await;
    assert_eq!((trial.status, app.platform.mails().await.len()), (202, 1));
    let send = format!("{path}/send");
    run(&app, &session, "POST", &send, Some(&json!({ "version": 1 })))
        .await
        .problem(409, "newsletter_changed");
    let sent = run(&app, &session, "POST", &send, Some(&json!({ "version": 2 }))).await.expect(202);
    assert_eq!(sent["state"], json!("sending"));
    run(&app, &session, "DELETE", &path, None).await.problem(409, "newsletter_sent");
    assert_eq!(
        run(&app, &session, "POST", &format!("{path}/stop"), None).await.ok()["state"],
        json!("stopped")
    );
    let listed = run(&app, &session, "GET", list, None).await.ok();
    assert_eq!((&listed["readers"], &listed["items"][0]["state"]), (&json!(1), &json!("stopped")));
}
