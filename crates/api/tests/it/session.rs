//! Signing in and out at the desk.

use crate::app::App;
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use serde_json::json;

#[tokio::test]
async fn a_session_begins_with_a_closed_cookie_and_ends_on_both_sides() {
    let app = App::new().await;
    let session = app.sign_in(Role::SeniorEditor).await;
    let answer = app.desk(&session, "GET", "/session", None).await;
    let shown = answer.ok();
    assert_eq!(
        (&shown["editor"]["role"], &shown["editor"]["name"]),
        (&json!("senior_editor"), &json!("Redacteur Verzonnen"))
    );
    assert!(answer.header("cache-control").contains("no-store"));
    let ended = app.desk(&session, "DELETE", "/session", None).await;
    assert_eq!((ended.status, ended.body.len()), (204, 0));
    assert!(ended.header("set-cookie").contains("Max-Age=0"));
    app.desk(&session, "GET", "/session", None).await.problem(401, "no_session");
    app.desk(&session, "DELETE", "/session", None).await.problem(401, "no_session");
}

#[tokio::test]
async fn wrong_credentials_and_foreign_callers_stay_outside() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let wrong = json!({ "email": "niemand@example.org", "password": "een ander wachtwoord" });
    let refused = app.post("/api/editorial/v1/session", &wrong).await;
    refused.problem(401, "wrong_credentials");
    assert!(refused.header("set-cookie").is_empty() && !refused.text().contains("niemand"));
    let foreign = Request::post("/api/editorial/v1/session").header("content-type", "application/json");
    let foreign = foreign.header("sec-fetch-site", "cross-site").body(wrong.to_string().into()).unwrap();
    app.send(foreign).await.problem(403, "cross_site");
    assert_eq!(
        app.post("/api/editorial/v1/session", &json!({ "email": "x" })).await.pointers(),
        ["/password"]
    );

    for cookie in ["", "waardering_editorial=", "waardering_editorial=vreemd", "waardering_provider=x"] {
        for path in ["/session", "/cases", "/cases/01931c7e-5a00-7000-8000-0000000000ff"] {
            let request = Request::get(format!("/api/editorial/v1{path}")).header("cookie", cookie);
            app.send(request.body(Body::empty()).unwrap()).await.problem(401, "no_session");
        }
    }
    let other = app.sign_in(Role::Editor).await;
    for token in ["", "fout", &other.csrf] {
        let request = Request::delete("/api/editorial/v1/session").header("cookie", &editor.cookie);
        let request = request.header("x-csrf-token", token).body(Body::empty()).unwrap();
        app.send(request).await.problem(403, "csrf_token_invalid");
    }
}
