//! Updates of a review and reviews that somebody helped with, over HTTP.

use crate::app::{App, review};
use domain::Role;
use serde_json::{Value, json};
use testkit::platform::verify_token;

const LATER: &str = "Intussen is er een nieuwe ploeg, en nu loopt alles veel beter dan vroeger.";

fn publish(version: u32) -> Value {
    json!({ "version": version, "action": "publish" })
}

#[tokio::test]
async fn a_second_review_is_carried_over_and_shown_beside_the_first() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let session = app.sign_in(Role::Editor).await;
    let (id, own) = app.write(&review(&facility, "jana@example.org")).await;
    app.decide(&session, &publish(1)).await.ok();
    app.platform.mails().await;
    let listed = async || {
        app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok()["items"][0].clone()
    };
    let first = listed().await;
    assert_eq!(
        (&first["updated_at"], &first["before"], &first["helped"]),
        (&json!(null), &json!(null), &json!(false))
    );

    let mut again = review(&facility, "jana@example.org");
    again["text"] = json!(LATER);
    app.post("/api/v1/reviews", &again).await.expect(202);
    let token = verify_token(&app.platform.mail().await).unwrap().to_owned();
    let verify = async |body: &Value| app.post("/api/v1/reviews/verify", body).await;
    verify(&json!({ "token": token })).await.problem(409, "review_too_early");
    assert_eq!(verify(&json!({ "token": token, "as_update": 1 })).await.pointers(), ["/as_update"]);
    let made = verify(&json!({ "token": token, "as_update": true })).await.ok();
    assert_eq!((&made["id"], &made["status"]), (&json!(id), &json!("queued")));
    assert!(made["manage_url"].as_str().unwrap().ends_with(&own));
    verify(&json!({ "token": token, "as_update": true })).await.problem(410, "link_used");

    let mine = app.get(&format!("/api/v1/manage/{own}")).await.ok();
    assert_eq!((&mine["amendment_is_update"], &mine["versions"][0]["update_of"]), (&json!(true), &json!(1)));
    let case = app.only_case(&session, "open").await;
    let seen = app.desk(&session, "GET", &format!("/cases/{case}"), None).await.ok();
    assert_eq!(
        (&seen["versions"][0]["update_of"], &seen["versions"][0]["before_hidden"]),
        (&json!(1), &json!(false))
    );
    app.decide(&session, &publish(2)).await.ok();
    let second = listed().await;
    assert_eq!((&second["text"], &second["before"]["text"]), (&json!(LATER), &first["text"]));
    assert_eq!((&second["before"]["scores"], &second["before"]["mean"]), (&first["scores"], &first["mean"]));
    assert!(second["updated_at"].is_string() && second["published_at"] == first["published_at"]);
    let file = app.get("/api/v1/open-data/reviews.jsonl").await.text();
    assert!(
        file.contains(LATER)
            && file.contains("\"updated_in\":\"2026-11\"")
            && !file.contains("rustig de tijd")
    );

    let hide = format!("/cases/{case}/hide-before");
    assert_eq!(app.desk(&session, "POST", &hide, None).await.status, 204);
    let hidden = listed().await;
    assert_eq!((&hidden["before"], &hidden["updated_at"]), (&json!(null), &second["updated_at"]));
    app.desk(&session, "POST", &hide, None).await.problem(409, "nothing_before");
    let nobody = "/cases/01931c7e-5a00-7000-8000-00000000ffff/hide-before";
    app.desk(&session, "POST", nobody, None).await.problem(404, "case_not_found");
}

#[tokio::test]
async fn a_change_says_what_it_changes() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (_, own) = app.write(&review(&facility, "jana@example.org")).await;
    let address = format!("/api/v1/manage/{own}/text");
    let change = |text: &str| json!({ "text": text, "version": 1, "correction": true });
    app.call("PUT", &address, &change(LATER)).await.ok();
    let before = app.platform.dump().await;
    let other = change("Nog een andere tekst, uit een ander venster.");
    app.call("PUT", &address, &other).await.problem(409, "changed_meanwhile");
    for (field, wrong) in [
        ("/version", json!({ "text": LATER, "version": "een" })),
        ("/correction", json!({ "text": LATER, "correction": "ja" })),
    ] {
        assert_eq!(app.call("PUT", &address, &wrong).await.pointers(), [field]);
    }
    assert_eq!(app.platform.dump().await, before);
}

#[tokio::test]
async fn a_helper_is_said_and_checked() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let session = app.sign_in(Role::Editor).await;
    let mut helped = review(&facility, "help@example.org");
    let before = app.platform.dump().await;
    for (wrong, pointer) in [
        (json!({ "by": "burgemeester" }), "/helper/by"),
        (json!({}), "/helper/by"),
        (json!({ "by": "staff", "name": "Mia" }), "/helper/name"),
        (json!("staff"), "/helper"),
    ] {
        helped["helper"] = wrong.clone();
        let pointers = app.post("/api/v1/reviews", &helped).await.pointers();
        assert!(pointers[0].starts_with("/helper"), "{wrong}: {pointers:?}, not {pointer}");
    }
    assert_eq!(app.platform.dump().await, before);
    helped["helper"] = json!({ "by": "staff", "from_paper": true });
    app.write(&helped).await;
    let case = app.only_case(&session, "open").await;
    let seen = app.desk(&session, "GET", &format!("/cases/{case}"), None).await.ok();
    let help = json!({ "by": "staff", "from_paper": true, "own_address": false, "may_conflict": true });
    assert_eq!(seen["help"], help);
    app.decide(&session, &publish(1)).await.ok();
    let listed = app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok();
    assert_eq!(listed["items"][0]["helped"], true);
    assert!(!listed.to_string().contains("staff"), "readers hear no more than that");
}
