//! Providers: signing in, their facilities, their replies.

use crate::app::{Answer, App, Session};
use axum::body::Body;
use axum::http::Request;
use domain::{Action, Facility, MemberRole, Role};
use serde_json::{Value, json};
use testkit::platform::PASSWORD;

const TEXT: &str = "Bedankt voor uw waardering. We hebben de openingsuren ondertussen verruimd.";
const OTHER: &str = "Bedankt. De openingsuren zijn sinds deze maand een half uur langer.";

/// A member who signed in over HTTP, of organisation 1, which runs these facilities.
pub async fn member(app: &App, role: MemberRole, facilities: &[&Facility]) -> Session {
    member_of(app, 1, role, facilities).await
}

pub async fn member_of(app: &App, organisation: u32, role: MemberRole, facilities: &[&Facility]) -> Session {
    let email = app.platform.add_member(organisation, role, facilities).await;
    let credentials = json!({ "email": email, "password": PASSWORD });
    let signed_in = app.post("/api/provider/v1/session", &credentials).await;
    assert_eq!(signed_in.status, 204, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
    let request = Request::get("/api/provider/v1/session").header("cookie", &cookie);
    let session = app.send(request.body(Body::empty()).unwrap()).await.ok();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Session { cookie, csrf: text(&session["csrf_token"]), editor: text(&session["member"]["id"]) }
}

pub async fn call(app: &App, who: &Session, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/api/provider/v1{path}"))
        .header("cookie", &who.cookie)
        .header("x-csrf-token", &who.csrf);
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body.to_string().into()),
        None => request.body(Body::empty()),
    };
    app.send(request.unwrap()).await
}

#[tokio::test]
async fn a_reply_over_http_from_the_form_to_the_readers() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let editor = app.platform.editor(Role::Editor).await;
    let review = app.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let me = member(&app, MemberRole::Owner, &[&facility]).await;
    let list = call(&app, &me, "GET", "/facilities", None).await.ok();
    assert_eq!(
        (&list["items"][0]["id"], &list["items"][0]["may_reply"]),
        (&json!(facility.id), &json!(true))
    );
    let reviews = call(&app, &me, "GET", &format!("/facilities/{}/reviews", facility.id), None).await.ok();
    assert_eq!(reviews["items"][0]["reply_status"], json!(null));
    let reply = format!("/reviews/{review}/reply");
    call(&app, &me, "GET", &reply, None).await.problem(404, "reply_not_found");

    let draft = json!({ "text": "Bedankt" });
    let kept = call(&app, &me, "PUT", &format!("{reply}/draft"), Some(&draft)).await.ok();
    assert_eq!((&kept["status"], &kept["draft"]["text"]), (&json!("draft"), &json!("Bedankt")));
    let preview =
        json!({ "text": "Uw dochter Emma Verzonnenmans kreeg hier haar medicatie. Bel 0470 12 34 56." });
    let seen = call(&app, &me, "POST", &format!("{reply}/preview"), Some(&preview)).await.ok();
    assert!(!seen["objections"].as_array().unwrap().is_empty(), "{seen}");

    let text = json!({ "text": TEXT, "improvement": "made" });
    let sent = call(&app, &me, "POST", &reply, Some(&text)).await.expect(202);
    assert_eq!((&sent["status"], &sent["version"]), (&json!("queued"), &json!(1)));
    call(&app, &me, "POST", &reply, Some(&text)).await.problem(409, "reply_exists");
    let changed = json!({ "text": OTHER, "improvement": "made" });
    assert_eq!(call(&app, &me, "PUT", &reply, Some(&changed)).await.ok()["version"], 2);

    // At the desk, over HTTP as any other text.
    let desk = app.sign_in(Role::Editor).await;
    let case = app.only_case(&desk, "open").await;
    let full = app.desk(&desk, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    assert_eq!(
        (&full["subject"]["kind"], &full["text"], &full["status"]),
        (&json!("reply"), &json!(OTHER), &json!("in_review"))
    );
    assert_eq!(full["reply"]["answers"]["id"], json!(review));
    let stale = json!({ "version": 1, "action": "publish", "articles": [], "reasons": "", "note": "", "redactions": [] });
    app.desk(&desk, "POST", &format!("/cases/{case}/decision"), Some(&stale))
        .await
        .problem(409, "stale_version");
    let publish = json!({ "version": 2, "action": "publish", "articles": [], "reasons": "", "note": "",
        "redactions": [{ "start": 0, "end": 7, "replacement": "[naam]" }] });
    let decided = app.desk(&desk, "POST", &format!("/cases/{case}/decision"), Some(&publish)).await.ok();
    assert_eq!(decided["status"], "published");

    let public = app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok();
    let shown = &public["items"][0]["replies"][0];
    assert_eq!(shown["text"], "[naam]. De openingsuren zijn sinds deze maand een half uur langer.");
    assert_eq!(
        (&shown["function"], &shown["improvement"], &shown["kind"]),
        (&json!("supervisor"), &json!("made"), &json!("answer"))
    );
    assert!(
        !public.to_string().contains("Bedankt") && !public.to_string().contains("Lid Verzonnen"),
        "{public}"
    );
    call(&app, &me, "PUT", &reply, Some(&text)).await.problem(409, "reply_state_forbids");
}

#[tokio::test]
async fn who_may_not_reply_is_told_so() {
    let app = App::new().await;
    let (facility, elsewhere) = (app.platform.facility().await, app.platform.facility().await);
    let editor = app.platform.editor(Role::Editor).await;
    let review = app.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let owner = member(&app, MemberRole::Owner, &[&facility]).await;
    let reader = member(&app, MemberRole::Reader, &[]).await;
    let stranger = member_of(&app, 2, MemberRole::Owner, &[&elsewhere]).await;
    let (reply, text) = (format!("/reviews/{review}/reply"), json!({ "text": TEXT, "improvement": "none" }));
    call(&app, &reader, "POST", &reply, Some(&text)).await.problem(403, "reader_only");
    call(&app, &stranger, "POST", &reply, Some(&text)).await.problem(404, "review_not_found");
    call(&app, &stranger, "GET", &reply, None).await.problem(404, "review_not_found");
    let theirs = format!("/facilities/{}/reviews", facility.id);
    call(&app, &stranger, "GET", &theirs, None).await.problem(404, "facility_not_found");
    assert_eq!(call(&app, &reader, "GET", &theirs, None).await.ok()["items"].as_array().unwrap().len(), 1);
    // Without the token, and with a session of another part.
    let bare = Session { csrf: "geen".into(), ..owner.clone() };
    call(&app, &bare, "POST", &reply, Some(&text)).await.problem(403, "csrf_token_invalid");
    let desk = app.sign_in(Role::SeniorEditor).await;
    call(&app, &desk, "GET", "/facilities", None).await.problem(401, "no_session");
    app.desk(&owner, "GET", "/cases", None).await.problem(401, "no_session");
    call(&app, &owner, "DELETE", "/session", None).await;
    call(&app, &owner, "GET", "/facilities", None).await.problem(401, "no_session");
    assert!(app.platform.store.view().replies().to(&[review]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_returned_reply_says_why() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let editor = app.platform.editor(Role::Editor).await;
    let review = app.platform.publish(&editor, &facility, "jana@example.org").await.review;
    let me = member(&app, MemberRole::Responder, &[&facility]).await;
    let reply = format!("/reviews/{review}/reply");
    let text = json!({ "text": TEXT, "improvement": "none" });
    call(&app, &me, "POST", &reply, Some(&text)).await.expect(202);
    app.platform.decide_reply(&editor, review, Action::Return).await.unwrap();
    let mine = call(&app, &me, "GET", &reply, None).await.ok();
    assert_eq!((&mine["status"], &mine["decision"]["articles"]), (&json!("returned"), &json!(["privacy-1"])));
    let why = json!({ "reason": "We begrijpen niet wat hier persoonlijk aan is." });
    assert_eq!(
        call(&app, &me, "POST", &format!("{reply}/appeal"), Some(&why)).await.expect(202)["status"],
        "queued"
    );
}

#[tokio::test]
async fn the_language_of_the_mails_is_read_and_chosen() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let me = member(&app, MemberRole::Reader, &[&facility]).await;
    assert_eq!(call(&app, &me, "GET", "/notifications", None).await.ok()["language"], "nl");
    let french = json!({ "language": "fr" });
    assert_eq!(call(&app, &me, "PUT", "/notifications", Some(&french)).await.ok(), french);
    for wrong in [json!({ "language": "de" }), json!({ "language": "" })] {
        let refused = call(&app, &me, "PUT", "/notifications", Some(&wrong)).await;
        assert_eq!(refused.problem(422, "invalid_fields")["errors"][0]["pointer"], "/language");
    }
    let bare = Session { csrf: "geen".into(), ..me.clone() };
    let refused = call(&app, &bare, "PUT", "/notifications", Some(&json!({ "language": "en" }))).await;
    refused.problem(403, "csrf_token_invalid");
    let list = call(&app, &me, "GET", "/notifications", None).await.ok();
    assert_eq!((&list["language"], &list["items"][0]["frequency"]), (&json!("fr"), &json!("at_once")));
}
