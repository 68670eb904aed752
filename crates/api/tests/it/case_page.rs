//! Undoing, what surrounds a case, and what a second reader may not know.

use crate::app::{App, review};
use chrono::TimeDelta;
use domain::Role;
use serde_json::json;

#[tokio::test]
async fn a_decision_can_be_undone_and_wrong_calls_change_nothing() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let (editor, other) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let case = app.only_case(&editor, "open").await;
    let post = async |who, what: &str, body: Option<&serde_json::Value>| {
        app.desk(who, "POST", &format!("/cases/{case}/{what}"), body).await
    };
    post(&editor, "undo", None).await.problem(409, "nothing_to_undo");
    post(&editor, "claim", None).await.ok();
    let publish = json!({ "version": 1, "action": "publish", "undoable": true });
    let decided = post(&editor, "decision", Some(&publish)).await.ok();
    assert_eq!((&decided["status"], &decided["decision_id"]), (&json!("in_review"), &json!(null)));
    assert!(decided["takes_effect_at"].is_string());
    post(&other, "undo", None).await.problem(409, "nothing_to_undo");
    let missing = "/cases/018bcfe5-6800-7000-8000-0000000000ff/undo";
    app.desk(&editor, "POST", missing, None).await.problem(404, "case_not_found");
    let back = post(&editor, "undo", None).await.ok();
    assert_eq!((&back["held_by_me"], &back["status"]), (&json!(true), &json!("in_review")));
    post(&editor, "decision", Some(&publish)).await.ok();
    app.platform.pass(TimeDelta::seconds(11));
    post(&editor, "undo", None).await.problem(409, "nothing_to_undo");
}

#[tokio::test]
async fn what_surrounds_a_case_is_a_call_as_well() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    let case = app.only_case(&editor, "open").await;
    let context = app.desk(&editor, "GET", &format!("/cases/{case}/context"), None).await.ok();
    let weeks = context["weeks"].as_array().unwrap();
    assert_eq!((weeks.len(), &weeks[25]["count"], &context["compared"]), (26, &json!(1), &json!(0)));
    assert!(!context.to_string().contains("example.org"));
    let missing = "/cases/018bcfe5-6800-7000-8000-0000000000ff/context";
    app.desk(&editor, "GET", missing, None).await.problem(404, "case_not_found");
}

#[tokio::test]
async fn a_second_reader_finds_nothing_of_the_first_decision() {
    const REASON: &str = "Dit schreef alleen de eerste redacteur.";
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let (first, second) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let case = app.only_case(&first, "open").await;
    app.desk(&first, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let refuse = json!({ "version": 1, "action": "reject", "articles": ["honest-1"], "reasons": REASON,
        "note": REASON });
    let decided = app.desk(&first, "POST", &format!("/cases/{case}/decision"), Some(&refuse)).await.ok();
    assert_eq!(decided["awaits_second_editor"], true);
    let list = app.desk(&second, "GET", "/cases?state=open", None).await.ok();
    let seen = app.desk(&second, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    let again = app.desk(&second, "GET", &format!("/cases/{case}"), None).await.ok();
    for told in [list, seen, again.clone()] {
        let told = told.to_string();
        for word in [REASON, first.editor.as_str(), "honest-1", "rejected", "second_reading"] {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    assert_eq!(
        (&again["status"], &again["decisions"], &again["readings"]),
        (&json!("in_review"), &json!([]), &json!([]))
    );
    assert_eq!(again["reason"], "new");
}
