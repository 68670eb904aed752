//! Posters, letters and relationship codes over HTTP.

use crate::app::{Answer, App, Session, review};
use crate::providers::member;
use axum::body::Body;
use axum::http::Request;
use domain::relationship::{Blinding, OprfAnswer};
use domain::{HalfYear, MemberRole, Role, SequentialIds};
use serde_json::{Value, json};
use testkit::platform::{beginning, verify_token};

async fn call(app: &App, who: &Session, path: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder()
        .method(if body.is_some() { "POST" } else { "GET" })
        .uri(format!("/api/provider/v1{path}"))
        .header("cookie", &who.cookie)
        .header("x-csrf-token", &who.csrf)
        .header("content-type", "application/json");
    app.send(request.body(body.map_or_else(Body::empty, |body| body.to_string().into())).unwrap()).await
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

#[tokio::test]
async fn a_poster_is_made_listed_and_taken_back() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let me = member(&app, MemberRole::Responder, &[&facility]).await;
    let path = format!("/facilities/{}/invitations", facility.id);
    for body in [json!({}), json!({ "kind": "poster_a5", "language": "fr", "copies": 4, "name": "Onthaal" })]
    {
        let made = call(&app, &me, &path, Some(&body)).await;
        assert_eq!((made.status, made.header("content-type")), (200, "application/pdf"), "{body}");
        assert!(made.header("content-disposition").starts_with("attachment; filename=\"affiche-a"));
    }
    let bad = json!({ "kind": "banner", "language": "de", "copies": 0 });
    let wrong = call(&app, &me, &path, Some(&bad)).await.problem(422, "invalid_fields");
    assert_eq!(wrong["errors"].as_array().unwrap().len(), 3, "{wrong}");
    let list = call(&app, &me, &path, None).await.ok();
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    let batch = &list["items"][0];
    assert_eq!((&batch["reviews"], &batch["withdrawn_at"]), (&json!(0), &Value::Null));

    let mut written = review(&facility, "een@example.org");
    written["invitation"] = batch["code"].clone();
    app.post("/api/v1/reviews", &written).await.expect(202);
    let sent_in = call(&app, &me, &path, None).await.ok();
    assert_eq!(sent_in["items"][0]["reviews"], json!(0), "nobody confirmed it");
    let token = app.platform.mails().await.iter().find_map(verify_token).unwrap().to_owned();
    app.platform.submissions.verify(&token).await.unwrap();
    let after = call(&app, &me, &path, None).await.ok();
    assert_eq!(after["items"][0]["reviews"], Value::Null, "one is a few: not told");

    let withdraw = format!("{path}/{}/withdraw", batch["id"].as_str().unwrap());
    let gone = call(&app, &me, &withdraw, Some(&json!({}))).await.ok();
    assert!(gone["withdrawn_at"].is_string());
    call(&app, &me, &withdraw, Some(&json!({}))).await.problem(409, "invitation_withdrawn");
    let reader = member(&app, MemberRole::Reader, &[]).await;
    call(&app, &reader, &path, Some(&json!({}))).await.problem(403, "reader_only");
    call(&app, &reader, &path, None).await.problem(403, "reader_only");
    let nothing = "/facilities/01931c7e-5a00-7000-8000-0000000000ff/invitations";
    call(&app, &me, nothing, Some(&json!({}))).await.problem(404, "facility_not_found");
}

#[tokio::test]
async fn codes_are_made_blind_and_make_a_confirmed_user() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let me = member(&app, MemberRole::Owner, &[&facility]).await;
    let path = format!("/facilities/{}/relationship-codes", facility.id);
    let keys = app.get("/api/v1/relationship-keys").await.ok();
    let standing = call(&app, &me, &path, None).await.ok();
    assert_eq!(
        (&standing["issued"], &standing["used"], &standing["capacity"]),
        (&json!(0), &json!(0), &Value::Null)
    );
    assert_eq!(standing["key"], keys["items"][0], "the key that everybody sees");

    let blinding = Blinding::new(2, &SequentialIds::from_seed(8)).unwrap();
    let blinded: Vec<String> = blinding.blinded().iter().map(|one| hex(one)).collect();
    let answer = call(&app, &me, &path, Some(&json!({ "blinded": blinded }))).await.ok();
    assert_eq!(answer["allowance"]["issued"], json!(2));
    let answer = OprfAnswer {
        public_key: unhex(&keys["items"][0]["public_key"]).try_into().unwrap(),
        elements: answer["evaluated"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| unhex(one).try_into().unwrap())
            .collect(),
        proof: unhex(&answer["proof"]).try_into().unwrap(),
    };
    let codes = blinding.codes(facility.id, HalfYear::of(beginning()), &answer).unwrap();

    let mut written = review(&facility, "een@example.org");
    written["relationship_code"] = json!(codes[0].printed());
    let sent = app.post("/api/v1/reviews", &written).await.expect(202);
    let mut again = review(&facility, "twee@example.org");
    again["relationship_code"] = written["relationship_code"].clone();
    let used = app.post("/api/v1/reviews", &again).await.problem(422, "invalid_fields");
    assert_eq!(used["errors"][0]["code"], json!("used_relationship_code"));
    assert_eq!(used["errors"][0]["pointer"], json!("/relationship_code"));
    assert!(!used.to_string().contains(&codes[0].printed()), "the code is not repeated");
    for bad in [json!("nonsense"), json!(7), json!(["x"])] {
        again["relationship_code"] = bad;
        assert_eq!(app.post("/api/v1/reviews", &again).await.status, 422);
    }

    let id = sent["id"].as_str().unwrap().parse().unwrap();
    let mails = app.platform.mails().await;
    let token = mails.iter().find_map(verify_token).unwrap().to_owned();
    app.platform.submissions.verify(&token).await.unwrap();
    let editor = app.platform.editor(Role::Editor).await;
    app.platform.decide(&editor, id, domain::Action::Publish).await.unwrap();
    let public = app.get(&format!("/api/v1/facilities/{}/reviews", facility.id)).await.ok();
    assert_eq!(public["items"][0]["confirmed_user"], json!(true));

    let reader = member(&app, MemberRole::Reader, &[]).await;
    call(&app, &reader, &path, None).await.problem(403, "reader_only");
    let bad = json!({ "blinded": ["00"] });
    let wrong = call(&app, &me, &path, Some(&bad)).await.problem(422, "invalid_fields");
    assert_eq!(wrong["errors"][0]["pointer"], json!("/blinded/0"));
    let many: Vec<String> = std::iter::repeat_n(blinded[0].clone(), 40).collect();
    call(&app, &me, &path, Some(&json!({ "blinded": many }))).await.problem(409, "codes_used_up");
}
