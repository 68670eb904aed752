//! The team, the own account and the drafts of the code of conduct.

use crate::app::App;
use crate::signals::{inspect, inspector};
use domain::Role;
use serde_json::{Value, json};
use testkit::platform::{PASSWORD, team_token};

const NOBODY: &str = "01931c7e-5a00-7000-8000-0000000000ff";

#[tokio::test]
async fn a_colleague_is_invited_and_joins() {
    let app = App::new().await;
    let senior = app.sign_in(Role::SeniorEditor).await;
    app.platform.mails().await;
    let new =
        json!({ "name": "Noor", "email": "noor@example.org", "role": "editor", "sectors": ["elderly"] });
    let id = app.desk(&senior, "POST", "/invitations", Some(&new)).await.expect(201)["id"].clone();
    app.desk(&senior, "POST", "/invitations", Some(&new)).await.problem(409, "invitation_open");
    let token = team_token(&app.platform.mail().await).unwrap().to_owned();
    let accept = |password: &str| json!({ "token": token, "password": password });
    let path = "/api/editorial/v1/invitations/accept";
    assert_eq!(app.post(path, &accept("kort")).await.pointers(), ["/password"]);
    assert_eq!(app.post(path, &accept("een lang wachtwoord")).await.status, 204);
    app.post(path, &accept("een lang wachtwoord")).await.problem(410, "invitation_used");
    let listed = app.desk(&senior, "GET", "/invitations", None).await.ok();
    assert_eq!((&listed["items"][0]["state"], &listed["items"][0]["id"]), (&json!("accepted"), &id));
    let team = app.desk(&senior, "GET", "/team", None).await.ok();
    assert_eq!(team["items"].as_array().unwrap().len(), 2);
    assert!(!team.to_string().contains("argon2"), "no secret of anybody");
}

#[tokio::test]
async fn senior_editors_keep_accounts_and_editors_do_not() {
    let app = App::new().await;
    let (senior, editor) = (app.sign_in(Role::SeniorEditor).await, app.sign_in(Role::Editor).await);
    let path = format!("/team/{}", editor.editor);
    let shown = app.desk(&senior, "GET", &path, None).await.ok();
    assert_eq!(shown["sessions"].as_array().unwrap().len(), 1);
    app.desk(&senior, "GET", "/team-load", None).await.ok();
    let change = json!({ "role": "editor", "sectors": ["childcare"] });
    assert_eq!(app.desk(&senior, "PUT", &path, Some(&change)).await.status, 204);
    let own = format!("/team/{}", senior.editor);
    app.desk(&senior, "PUT", &own, Some(&change)).await.problem(409, "own_role");
    app.desk(&senior, "POST", &format!("{own}/deactivate"), None).await.problem(409, "own_account");
    for (method, path, body) in [
        ("GET", "/team".to_owned(), None),
        ("GET", "/team-load".to_owned(), None),
        ("GET", "/invitations".to_owned(), None),
        ("PUT", own.clone(), Some(&change)),
        ("POST", format!("{own}/deactivate"), None),
        ("DELETE", format!("{own}/sessions"), None),
        ("DELETE", format!("{own}/second-factor"), None),
        ("POST", "/code-of-conduct".to_owned(), None),
    ] {
        app.desk(&editor, method, &path, body).await.problem(403, "senior_only");
    }
    app.desk(&senior, "PUT", &path, Some(&json!({ "role": "baas" }))).await.problem(422, "invalid_fields");
    app.desk(&senior, "GET", &format!("/team/{NOBODY}"), None).await.problem(404, "editor_not_found");
    assert_eq!(app.desk(&senior, "POST", &format!("{path}/deactivate"), None).await.status, 204);
    app.desk(&editor, "GET", "/session", None).await.problem(401, "no_session");
}

#[tokio::test]
async fn a_code_is_asked_for_once_a_second_factor_is_set_up() {
    let app = App::new().await;
    let editor = app.sign_in(Role::Editor).await;
    let begun = app.desk(&editor, "POST", "/account/second-factor", None).await.ok();
    assert!(begun["uri"].as_str().unwrap().starts_with("otpauth://totp/"));
    let wrong =
        app.desk(&editor, "POST", "/account/second-factor/confirm", Some(&json!({ "code": "000000" }))).await;
    assert_eq!(wrong.pointers(), ["/code"]);
    let account = app.desk(&editor, "GET", "/account", None).await.ok();
    assert_eq!(
        (&account["second_factor"]["since"], &account["sessions"][0]["current"]),
        (&json!(null), &json!(true))
    );
    let password = json!({ "current": "fout fout fout", "password": "een nieuw lang wachtwoord" });
    assert_eq!(app.desk(&editor, "PUT", "/account/password", Some(&password)).await.pointers(), ["/current"]);
    let own = json!({ "password": PASSWORD });
    app.desk(&editor, "POST", "/account/recovery-codes", Some(&own)).await.problem(409, "no_second_factor");
    app.desk(&editor, "DELETE", "/account/sessions/00", None).await.problem(404, "session_not_found");
}

#[tokio::test]
async fn a_forgotten_password_answers_the_same_for_everybody() {
    let app = App::new().await;
    for email in ["niemand@example.org", "ook-niemand@example.org"] {
        let answer = app.post("/api/editorial/v1/password-resets", &json!({ "email": email })).await;
        assert_eq!((answer.status, answer.body.len()), (202, 0));
    }
    let given = json!({ "token": "x", "password": "een nieuw lang wachtwoord" });
    app.post("/api/editorial/v1/password-resets/confirm", &given).await.problem(404, "reset_not_found");
}

#[tokio::test]
async fn a_new_version_of_the_code_needs_two() {
    let app = App::new().await;
    let (writer, reader) = (app.sign_in(Role::SeniorEditor).await, app.sign_in(Role::SeniorEditor).await);
    let begun = app.desk(&writer, "POST", "/code-of-conduct", None).await.expect(201);
    let path = format!("/code-of-conduct/{}", begun["id"].as_str().unwrap());
    app.desk(&writer, "POST", &format!("{path}/propose"), None).await.problem(409, "nothing_changed");
    let mut written = json!({
        "updated_at": begun["updated_at"], "valid_from": begun["valid_from"], "summary": "Korter.",
        "articles": begun["articles"],
    });
    written["articles"].as_array_mut().unwrap().truncate(3);
    let saved = app.desk(&writer, "PUT", &path, Some(&written)).await.ok();
    assert!(saved["changes"].as_array().unwrap().iter().all(|change| change["change"] == "removed"));
    app.desk(&writer, "PUT", &path, Some(&written)).await.problem(409, "stale_draft");
    written["updated_at"] = saved["updated_at"].clone();
    written["articles"][1]["text"] = json!("Een heel andere regel.");
    assert_eq!(app.desk(&writer, "PUT", &path, Some(&written)).await.pointers(), ["/articles/1/text"]);
    assert_eq!(app.desk(&writer, "POST", &format!("{path}/propose"), None).await.status, 204);
    app.desk(&writer, "POST", &format!("{path}/approve"), None).await.problem(403, "second_person");
    let approved = app.desk(&reader, "POST", &format!("{path}/approve"), None).await.ok();
    assert_eq!(approved["version"], "2026-2");
    let history = app.get("/api/v1/code-of-conduct/versions").await.ok();
    assert_eq!(history["items"].as_array().unwrap().len(), 1, "not before its date");
    app.get("/api/v1/code-of-conduct/versions/2026-2").await.problem(404, "code_not_found");
    assert_eq!(app.get("/api/v1/code-of-conduct/versions/2026-1").await.ok()["version"], "2026-1");
}

#[tokio::test]
async fn an_inspector_keeps_the_own_account() {
    let app = App::new().await;
    let session = inspector(&app, &[]).await;
    let call = async |method: &str, path: &str, body: Option<Value>| {
        inspect(&app, &session, method, &format!("/account{path}"), body.as_ref()).await
    };
    let account = call("GET", "", None).await.ok();
    assert_eq!(
        (&account["second_factor"]["since"], &account["sessions"][0]["current"]),
        (&Value::Null, &json!(true))
    );
    let begun = call("POST", "/second-factor", None).await.ok();
    assert!(begun["uri"].as_str().unwrap().starts_with("otpauth://totp/"));
    let wrong = call("POST", "/second-factor/confirm", Some(json!({ "code": "000000" }))).await;
    assert_eq!(wrong.pointers(), ["/code"]);
    let own = json!({ "password": PASSWORD });
    call("POST", "/recovery-codes", Some(own.clone())).await.problem(409, "no_second_factor");
    call("POST", "/second-factor/remove", Some(own)).await.problem(409, "no_second_factor");
    let change = json!({ "current": "niet dit wachtwoord", "password": "een nieuw lang wachtwoord" });
    assert_eq!(call("PUT", "/password", Some(change)).await.pointers(), ["/current"]);
    call("DELETE", "/sessions/00112233445566778899aabbccddeeff", None)
        .await
        .problem(404, "session_not_found");
    assert_eq!(call("DELETE", "/sessions", None).await.ok()["ended"], 0);
    // No session of the desk opens it, and none of the inspectorate opens the desk's.
    let editor = app.sign_in(Role::Editor).await;
    inspect(&app, &editor, "GET", "/account", None).await.problem(401, "no_session");
    app.desk(&session, "GET", "/account", None).await.problem(401, "no_session");
    let change = json!({ "current": PASSWORD, "password": "een nieuw lang wachtwoord" });
    assert_eq!(call("PUT", "/password", Some(change)).await.status, 204);
}
