//! The next case, and the views of the queue.

use crate::app::{App, review};
use domain::Role;
use serde_json::{Value, json};

#[tokio::test]
async fn the_next_case_is_given_until_nothing_is_left() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    for name in ["een", "twee", "drie"] {
        app.write(&review(&facility, &format!("{name}@example.org"))).await;
    }
    let (one, two) = (app.sign_in(Role::Editor).await, app.sign_in(Role::SeniorEditor).await);
    let next = async |who, body: Option<Value>| app.desk(who, "POST", "/cases/next", body.as_ref()).await;
    let first = next(&one, None).await.ok();
    assert_eq!((&first["held_by_me"], &first["claimed_by"]), (&json!(true), &json!(one.editor)));
    assert!(first["text"].is_string() && first["report"].is_object());
    let second = next(&two, Some(json!({ "sector": "childcare", "text": "begeleid" }))).await.ok();
    assert_ne!(first["id"], second["id"]);
    assert_eq!(next(&two, Some(json!({ "sector": "elderly" }))).await.status, 204);
    assert_eq!(next(&two, Some(json!({ "late": true }))).await.status, 204);
    for (body, pointer) in [
        (json!({ "flag": "x" }), "/flag"),
        (json!({ "article": "x-1" }), "/article"),
        (json!({ "reason": "second_reading" }), "/reason"),
        (json!({ "text": "" }), "/text"),
        (json!({ "text": "a b c d e f".repeat(99) }), "/text"),
        (json!({ "older_than_days": 70_000 }), "/older_than_days"),
        (json!({ "opened_from": "gisteren" }), "/opened_from"),
        (json!({ "lane": "fast" }), "/lane"),
        (json!({ "unknown": 1 }), "/unknown"),
    ] {
        assert_eq!(next(&two, Some(body)).await.pointers(), [pointer]);
    }
    next(&two, Some(json!({}))).await.ok();
    let rows = app.desk(&one, "GET", "/cases", None).await.ok()["items"].clone();
    let raised: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["raised_by"]).collect();
    assert_eq!(raised, vec![&json!([]); 3], "nothing raised what is as clean as this");
    assert_eq!(next(&one, None).await.status, 204);
    assert_eq!(next(&two, None).await.status, 204);
}

#[tokio::test]
async fn views_are_saved_counted_changed_and_deleted_by_whoever_saved_them() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.write(&review(&facility, "een@example.org")).await;
    let (one, two) = (app.sign_in(Role::Editor).await, app.sign_in(Role::Editor).await);
    let views = async |who| app.desk(who, "GET", "/views", None).await.ok()["items"].clone();
    let standing = views(&one).await;
    assert_eq!((&standing[0]["standing"], &standing[0]["count"]), (&json!("open"), &json!(1)));
    assert_eq!(standing.as_array().unwrap().len(), 6);
    let draft = json!({ "name": "Begeleiders", "filter": { "text": "begeleid" } });
    let saved = app.desk(&one, "POST", "/views", Some(&draft)).await.expect(201);
    let path = format!("/views/{}", saved["id"].as_str().unwrap());
    let mine = views(&one).await[6].clone();
    assert_eq!(
        (&mine["name"], &mine["count"], &mine["own"]),
        (&json!("Begeleiders"), &json!(1), &json!(true))
    );
    assert_eq!(views(&two).await.as_array().unwrap().len(), 6, "not shared");
    app.desk(&two, "DELETE", &path, None).await.problem(404, "view_not_found");
    let shared =
        json!({ "name": "Niets", "filter": { "text": "onbestaand" }, "shared": true, "position": 3 });
    assert_eq!(app.desk(&one, "PUT", &path, Some(&shared)).await.status, 204);
    let theirs = views(&two).await[6].clone();
    assert_eq!(
        (&theirs["name"], &theirs["count"], &theirs["own"]),
        (&json!("Niets"), &json!(0), &json!(false))
    );
    app.desk(&two, "PUT", &path, Some(&draft)).await.problem(403, "not_your_view");
    for (body, pointer) in [
        (json!({ "name": "" }), "/name"),
        (json!({ "name": "x".repeat(41) }), "/name"),
        (json!({ "name": "x", "position": 1001 }), "/position"),
        (json!({ "name": "x", "filter": { "flag": "y" } }), "/filter/flag"),
    ] {
        assert_eq!(app.desk(&one, "POST", "/views", Some(&body)).await.pointers(), [pointer]);
    }
    assert_eq!(app.desk(&one, "DELETE", &path, None).await.status, 204);
    app.desk(&one, "DELETE", &path, None).await.problem(404, "view_not_found");
}
