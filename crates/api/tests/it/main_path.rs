//! A review from the form to the public page, over HTTP alone.

use crate::app::{App, review};
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use serde_json::json;
use testkit::platform::{manage_token, names, verify_token};

#[tokio::test]
async fn a_review_travels_from_the_form_to_the_public_page() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let mut body = review(&facility, "jana.verzonnenmans@example.org");
    body["text"] = json!("Zoë luistert elke ochtend rustig naar ons. Een warme plek voor ons kind.");

    let submitted = app.post("/api/v1/reviews", &body).await.expect(202);
    assert_eq!(submitted["status"], "awaiting_verification");
    assert_eq!(submitted.as_object().unwrap().len(), 2);
    let id = submitted["id"].as_str().unwrap();
    let token = verify_token(&app.platform.mail().await).unwrap().to_owned();
    let verified = app.post("/api/v1/reviews/verify", &json!({ "token": token })).await.ok();
    assert_eq!((&verified["id"], &verified["status"]), (&json!(id), &json!("queued")));
    let manage = verified["manage_url"].as_str().unwrap();
    let own = manage.strip_prefix("https://waardering.example/mijn-waardering/").unwrap().to_owned();
    assert_eq!(manage_token(&app.platform.mail().await), Some(own.as_str()));

    let editor = app.sign_in(Role::Editor).await;
    let queue = app.desk(&editor, "GET", "/cases", None).await.ok();
    let item = &queue["items"][0];
    assert_eq!(item["subject"], json!({ "kind": "review", "id": id, "version": 1 }));
    assert_eq!((&item["sector"], &item["claimed_by"]), (&json!("childcare"), &json!(null)));
    let case = item["id"].as_str().unwrap();
    let full = app.desk(&editor, "POST", &format!("/cases/{case}/claim"), None).await.ok();
    assert_eq!((&full["text"], &full["held_by_me"]), (&body["text"], &json!(true)));
    assert_eq!((&full["claimed_by"], &full["facility"]["id"]), (&json!(editor.editor), &json!(facility.id)));
    assert!(full["report"]["engine_version"].is_string() && full["report"]["privacy"].is_array());
    assert_eq!(full["versions"][0]["version"], 1);
    assert!(!full.to_string().contains("Verzonnenmans"), "an editor does not see who wrote it");
    let open = app.desk(&editor, "GET", "/cases?state=open", None).await.ok();
    assert_eq!(open["items"][0]["claimed_by"], json!(editor.editor), "a claimed case is still in the queue");

    let decision = json!({ "version": 1, "action": "publish", "redactions": [
        { "start": 0, "end": 3, "replacement": "[naam]" } ] });
    let decided = app.desk(&editor, "POST", &format!("/cases/{case}/decision"), Some(&decision)).await.ok();
    assert_eq!(decided["status"], "published");
    assert_eq!(names(&app.platform.mails().await), ["review_published_with_masks"]);

    let shown = app.get(&format!("/api/v1/facilities/{}", facility.id)).await.ok();
    assert_eq!((&shown["review_count"], &shown["aggregate"]["count"]), (&json!(1), &json!(1)));
    let themes = shown["aggregate"]["themes"].as_array().unwrap();
    let asked = shown["questionnaire"]["themes"].as_array().unwrap();
    assert_eq!((themes.len(), asked.len()), (8, 8));
    let care = themes.iter().find(|theme| theme["id"] == "care").unwrap();
    let counted = json!({ "id": "care", "mean": 5.0, "weighted_mean": null, "count": 1, "distribution": [0, 0, 0, 0, 1] });
    assert_eq!(*care, counted);
    let aggregate = &shown["aggregate"];
    assert_eq!(
        (&shown["score"], &aggregate["score"]),
        (&json!(null), &json!(null)),
        "one opinion is no score"
    );
    assert_eq!((&aggregate["minimum"], &aggregate["unshown"]), (&json!(3), &json!("too_few")));
    let days = themes.iter().find(|theme| theme["id"] == "days").unwrap();
    assert_eq!((&days["mean"], &days["count"]), (&json!(null), &json!(0)));

    let listed = app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok();
    let public = &listed["items"][0];
    assert_eq!(public["text"], "[naam] luistert elke ochtend rustig naar ons. Een warme plek voor ons kind.");
    assert_eq!(
        (&public["masks"][0]["start"], &public["masks"][0]["end"], &public["mean"]),
        (&json!(0), &json!(6), &json!(4.5))
    );
    assert!(!listed.to_string().contains("Zoë"));

    app.indexed().await;
    let found = app.get("/api/v1/reviews?q=warm").await.ok();
    assert_eq!((&found["total"], &found["items"][0]["id"]), (&json!(1), &json!(id)));
    let parts = found["items"][0]["highlight"].as_array().unwrap();
    assert!(parts.iter().any(|part| part["matched"] == true && part["text"] == "warme"), "{parts:?}");
    assert_eq!(found["facets"]["sector"]["childcare"], 1);
    let list = app.get("/api/v1/facilities?q=lelie&sector=childcare").await.ok();
    assert_eq!((&list["items"][0]["review_count"], &list["next_cursor"]), (&json!(1), &json!(null)));
    assert_eq!(list["items"][0]["score"], shown["score"]);

    let mine = app.get(&format!("/api/v1/manage/{own}")).await.ok();
    assert_eq!(
        (&mine["status"], &mine["next_steps"]),
        (&json!("published"), &json!(["amend", "withdraw", "appeal"])),
        "a mask can be appealed against"
    );
    assert_eq!(mine["versions"][0]["published_text"], public["text"]);
    assert_eq!(mine["decisions"][0]["action"], "publish");
    assert_eq!(mine["decisions"][0]["articles"][0]["code"], "privacy-1");
}

/// Everything public, read as anybody would, holds nothing that leads to the writer.
#[tokio::test]
async fn no_public_answer_holds_an_identity() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let (id, token) = app.write(&review(&facility, "geheim.adres@example.org")).await;
    let editor = app.sign_in(Role::Editor).await;
    app.decide(&editor, &json!({ "version": 1, "action": "publish", "note": "Interne nota." })).await.ok();
    app.indexed().await;
    let addresses = [
        "/api/v1/facilities".to_owned(),
        format!("/api/v1/facilities/{}", facility.id),
        format!("/api/v1/facilities/{}/reviews", facility.id),
        "/api/v1/reviews?q=ochtend".to_owned(),
        "/api/v1/reviews".to_owned(),
        "/api/v1/autocomplete?q=jana".to_owned(),
    ];
    for address in addresses {
        let answer = app.get(&address).await;
        assert_eq!(answer.status, 200, "{address}");
        let text = answer.text();
        for secret in
            ["Jana", "Verzonnenmans", "geheim", "example.org", "submitter", "Interne", &token, &editor.editor]
        {
            assert!(!text.contains(secret), "{address} holds {secret}");
        }
        if address.starts_with("/api/v1/reviews") {
            assert!(text.contains(&id));
        }
    }
    let own = app.get(&format!("/api/v1/manage/{token}")).await;
    assert!(
        !own.text().contains("Interne")
            && !own.text().contains(&editor.editor)
            && !own.text().contains("Jana")
    );
    assert!(own.header("cache-control").contains("no-store"));
}

#[tokio::test]
async fn head_and_conditional_requests_answer_without_a_body() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    app.indexed().await;
    for address in [
        "/api/v1/facilities".to_owned(),
        format!("/api/v1/facilities/{}", facility.id),
        format!("/api/v1/facilities/{}/reviews", facility.id),
        "/api/v1/reviews".to_owned(),
        "/api/v1/autocomplete?q=lelie".to_owned(),
        "/api/v1/code-of-conduct".to_owned(),
        "/api/v1/questionnaire".to_owned(),
        "/api/v1/openapi.json".to_owned(),
    ] {
        let first = app.get(&address).await;
        let etag = first.header("etag").to_owned();
        assert!(first.status == 200 && etag.len() > 10, "{address}");
        let seconds = first.header("cache-control").strip_prefix("public, max-age=").unwrap().to_owned();
        // The code of conduct changes on a day of its own, and is new everywhere within seconds.
        let quiet = ["ques", "open"].iter().any(|start| address.contains(&format!("/v1/{start}")));
        assert_eq!(seconds, if quiet { "300" } else { "5" }, "{address}");
        let again = Request::get(&address).header("if-none-match", &etag).body(Body::empty()).unwrap();
        let again = app.send(again).await;
        assert_eq!(
            (again.status, again.body.len(), again.header("etag")),
            (304, 0, etag.as_str()),
            "{address}"
        );
    }
}
