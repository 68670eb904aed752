//! The mails of a decision before it is taken.

use crate::app::{App, review};
use domain::Role;
use serde_json::json;

#[tokio::test]
async fn what_a_decision_would_send_is_a_call_that_changes_nothing() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let mut body = review(&facility, "geheim@example.org");
    body["language"] = json!("fr");
    app.write(&body).await;
    let (editor, other) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let case = app.only_case(&editor, "open").await;
    let preview = async |who, body: &serde_json::Value| {
        app.desk(who, "POST", &format!("/cases/{case}/preview"), Some(body)).await
    };
    let publish = json!({ "version": 1, "action": "publish" });
    preview(&editor, &publish).await.problem(409, "claim_lost");
    app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let before = app.platform.dump().await;
    let refuse =
        json!({ "version": 1, "action": "reject", "articles": ["own-1"], "reasons": "Racontez-nous." });
    let shown = preview(&editor, &refuse).await.ok();
    assert_eq!(shown["needs_second_editor"], false);
    let mails = shown["mails"].as_array().unwrap();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(
        (&mail["to"], &mail["name"], &mail["language"]),
        (&json!("author"), &json!("review_rejected"), &json!("fr"))
    );
    assert!(
        mail["text"].as_str().unwrap().contains("Racontez-nous.")
            && !mail["subject"].as_str().unwrap().is_empty()
    );
    assert!(mail["html"].as_str().unwrap().contains("[lien-personnel]"));
    assert!(!shown.to_string().contains("geheim") && !shown.to_string().contains("Verzonnenmans"));
    let fake = json!({ "version": 1, "action": "reject", "articles": ["honest-1"], "reasons": "Faux." });
    assert_eq!(preview(&editor, &fake).await.ok()["needs_second_editor"], true);

    // The same errors as deciding.
    let wrong = [
        (json!({ "version": 2, "action": "publish" }), 409, "stale_version"),
        (json!({ "version": 1, "action": "keep" }), 409, "action_not_offered"),
        (json!({ "version": 1, "action": "return" }), 422, "invalid_fields"),
        (json!({ "version": 1, "action": "vernietig" }), 422, "invalid_fields"),
        (
            json!({ "version": 1, "action": "publish", "redactions": [{ "start": 9, "end": 3, "replacement": "[naam]" }] }),
            422,
            "invalid_fields",
        ),
        (json!({ "action": "publish" }), 422, "invalid_fields"),
    ];
    for (body, status, code) in wrong {
        let problem = preview(&editor, &body).await.problem(status, code);
        let decided = app.desk(&editor, "POST", &format!("/cases/{case}/decision"), Some(&body)).await;
        assert_eq!(decided.problem(status, code)["errors"], problem["errors"], "{body}");
    }
    preview(&other, &publish).await.problem(409, "claim_lost");
    let missing = "/cases/018bcfe5-6800-7000-8000-0000000000ff/preview";
    app.desk(&editor, "POST", missing, Some(&publish)).await.problem(404, "case_not_found");
    app.desk(&editor, "POST", "/cases/geen/preview", Some(&publish)).await.problem(404, "not_found");
    let forged = crate::app::Session { csrf: "geraden".into(), ..editor.clone() };
    app.desk(&forged, "POST", &format!("/cases/{case}/preview"), Some(&publish))
        .await
        .problem(403, "csrf_token_invalid");
    // A look does renew when the session was last used, and nothing else.
    let changed =
        |lines: Vec<String>| lines.into_iter().filter(|line| !line.contains("session")).collect::<Vec<_>>();
    assert_eq!(changed(app.platform.dump().await), changed(before));
    assert!(app.platform.mails().await.is_empty());
}

#[tokio::test]
async fn a_second_reader_is_told_the_same_as_the_first() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let editors = [app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await];
    let case = app.only_case(&editors[0], "open").await;
    let fake = json!({ "version": 1, "action": "reject", "articles": ["honest-1"], "reasons": "Vals." });
    let publish = json!({ "version": 1, "action": "publish" });
    let mut told = Vec::new();
    for editor in &editors {
        app.desk(editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
        for body in [&fake, &publish] {
            told.push(app.desk(editor, "POST", &format!("/cases/{case}/preview"), Some(body)).await.ok());
        }
        app.desk(editor, "POST", &format!("/cases/{case}/decision"), Some(&fake)).await.ok();
    }
    assert_eq!((&told[0], &told[1]), (&told[2], &told[3]));
}
