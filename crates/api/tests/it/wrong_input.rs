//! Wrong input on every call that changes something gives a problem document and changes nothing. The calls,
//! their fields and the kinds of those come from the description, so that a new call is tried too.

use crate::app::{Answer, App, Session, review};
use crate::pilots::{applied, manager, run};
use crate::signals::inspector;
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use serde_json::{Value, json};
use testkit::platform::{manage_token, notice_token, subscription_tokens};

/// An id and a token that nothing has.
const NOTHING: &str = "01931c7e-5a00-7000-8000-0000000000ff";
const NOBODY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A platform with something of everything, so that a call that is let through would change it.
struct Full {
    app: App,
    senior: Session,
    editor: Session,
    inspector: Session,
    member: Session,
    pilot: Session,
    /// Beginnings of addresses, and what stands in the place of their `{id}`, `{token}` or `{session}`.
    places: Vec<(&'static str, String)>,
}

/// A call that changes something.
struct Call<'d> {
    method: String,
    path: String,
    operation: &'d Value,
}

impl Full {
    async fn new() -> Self {
        let app = App::new().await;
        let (senior, editor) = (app.sign_in(Role::SeniorEditor).await, app.sign_in(Role::Editor).await);
        let inspector = inspector(&app, &[]).await;
        let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
        // A published text with a notice that waits for its confirmation.
        let facility = app.platform.facility().await;
        let first = app.platform.editor(Role::Editor).await;
        let public = app.platform.publish(&first, &facility, "een@example.org").await.review.to_string();
        let member = crate::providers::member(&app, domain::MemberRole::Owner, &[&facility]).await;
        let given = json!({ "subject": { "kind": "review", "id": public }, "reason": "privacy",
            "explanation": "In deze tekst staat volgens mij een naam.", "email": "nora@example.org" });
        let notice = id(&app.post("/api/v1/notices", &given).await.expect(202));
        let track = notice_token(&app.platform.mail().await).unwrap().to_owned();
        // Somebody who follows something.
        let follow = json!({ "sector": "elderly", "email": "volger@example.org" });
        app.post("/api/v1/subscriptions", &follow).await.expect(202);
        let mail = app.platform.mail().await;
        let (confirm, follower) = subscription_tokens(&mail).unwrap();
        app.post("/api/v1/subscriptions/confirm", &json!({ "token": confirm })).await.expect(200);
        let follower = follower.to_owned();
        // A text that waits, held by the senior editor, with a signal.
        let (waiting, manage) = app.write(&review(&facility, "twee@example.org")).await;
        let case = app.only_case(&senior, "open").await;
        app.desk(&senior, "POST", &format!("/cases/{case}/claim"), None).await.expect(200);
        let signal = json!({ "case_id": case, "kind": "neglect",
            "description": "Een kind zat volgens de tekst alleen in de kelder.", "quote": "" });
        let signal = id(&app.desk(&senior, "POST", "/signals", Some(&signal)).await.expect(201)["signal"]);
        let contact = json!({ "contact_id": "zorginspectie" });
        app.desk(&senior, "POST", &format!("/signals/{signal}/refer"), Some(&contact)).await.expect(200);
        let draft = id(&app.desk(&senior, "POST", "/code-of-conduct", None).await.expect(201));
        let invited = json!({ "name": "Noor", "email": "noor@example.org", "role": "editor", "sectors": [] });
        let invitation = id(&app.desk(&senior, "POST", "/invitations", Some(&invited)).await.expect(201));
        let elsewhere = app.platform.facility().await.id;
        let tie = json!({ "facility": elsewhere, "whole_organisation": false });
        let tie = app.desk(&senior, "POST", "/ties", Some(&tie)).await.expect(201);
        let tie = id(tie.get("tie").unwrap_or(&tie));
        let view = json!({ "name": "Mijn zaken", "filter": {} });
        let view = id(&app.desk(&senior, "POST", "/views", Some(&view)).await.expect(201));
        let pilot = manager(&app, &[]).await;
        let runs = run(&app, &pilot, "GET", "/organisations", None).await.ok();
        let organisation = id(&runs["items"][0]);
        let (application, own) = applied(&app, "huis@example.org").await;
        let letter = json!({ "texts": { "nl": { "subject": "Nieuws", "body": "Twintig doen mee." } } });
        let letter = run(&app, &pilot, "POST", "/programmes/platform/newsletters", Some(&letter)).await;
        let letter = id(&letter.expect(201));
        let places = vec![
            ("/api/pilot/v1/newsletters/", letter),
            ("/api/pilot/v1/applications/", application),
            ("/api/pilot/v1/organisations/", organisation.clone()),
            ("/api/provider/v1/organisations/", organisation),
            ("/api/pilot/v1/programmes/", "platform".to_owned()),
            ("/api/v1/applications/", own),
            ("/api/v1/programmes/", "platform".to_owned()),
            ("/api/editorial/v1/cases/", case),
            ("/api/editorial/v1/signals/", signal.clone()),
            ("/api/inspectorate/v1/signals/", signal),
            ("/api/editorial/v1/code-of-conduct/", draft),
            ("/api/editorial/v1/invitations/", invitation),
            ("/api/editorial/v1/team/", editor.editor.clone()),
            ("/api/editorial/v1/ties/", tie),
            ("/api/editorial/v1/views/", view),
            ("/api/provider/v1/reviews/", public.clone()),
            ("/api/v1/manage/", manage),
            ("/api/v1/notices/track/", track),
            ("/api/v1/notices/", notice),
            ("/api/v1/reviews/", waiting),
            ("/api/v1/subscriptions/", follower),
        ];
        app.platform.mails().await;
        Self { app, senior, editor, inspector, member, pilot, places }
    }

    /// The address of a call on things that are there.
    fn address(&self, path: &str) -> String {
        let place = self.places.iter().find(|(start, _)| path.starts_with(start));
        let place = place.map_or(NOTHING, |(_, place)| place.as_str());
        path.replace("{id}", place)
            .replace("{token}", place)
            .replace("{session}", "00")
            .replace("{version}", "1")
    }

    /// The session that a call is made with.
    fn session(&self, path: &str) -> &Session {
        match path {
            path if path.starts_with("/api/inspectorate/") => &self.inspector,
            path if path.starts_with("/api/provider/") => &self.member,
            path if path.starts_with("/api/pilot/") => &self.pilot,
            _ => &self.senior,
        }
    }

    async fn send(&self, call: &Call<'_>, uri: &str, who: Option<&Session>, body: Option<&str>) -> Answer {
        let mut request = Request::builder().method(call.method.as_str()).uri(uri);
        if let Some(who) = who {
            request = request.header("cookie", &who.cookie);
            if !who.csrf.is_empty() {
                request = request.header("x-csrf-token", &who.csrf);
            }
        }
        let body = match body {
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(body.to_owned())
            }
            None => Body::empty(),
        };
        self.app.send(request.body(body).unwrap()).await
    }
}

impl Call<'_> {
    fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    fn schema<'a>(&'a self, description: &'a Value) -> Option<&'a Value> {
        let content = self.operation.pointer("/requestBody/content/application~1json/schema")?;
        Some(resolved(description, content))
    }

    fn needs_body(&self) -> bool {
        self.operation["requestBody"]["required"] == true
    }

    fn behind_session(&self) -> bool {
        self.operation["security"].is_array()
    }
}

/// The calls that change something.
fn calls(description: &Value) -> Vec<Call<'_>> {
    let mut found = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if method != "get" {
                found.push(Call { method: method.to_uppercase(), path: path.clone(), operation });
            }
        }
    }
    found
}

/// A schema without references and without the possibility to leave it out.
fn resolved<'a>(description: &'a Value, schema: &'a Value) -> &'a Value {
    if let Some(target) = schema["$ref"].as_str() {
        let pointer = target.strip_prefix('#').unwrap();
        return resolved(description, description.pointer(pointer).unwrap());
    }
    let several = ["oneOf", "anyOf", "allOf"].iter().find_map(|kind| schema[*kind].as_array());
    let other = several.and_then(|some| some.iter().find(|one| one["type"] != "null"));
    other.map_or(schema, |one| resolved(description, one))
}

fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap(),
        one => one.as_str().unwrap_or("object"),
    }
}

/// A value that fits a schema.
fn fitting(description: &Value, schema: &Value, depth: usize) -> Value {
    let schema = resolved(description, schema);
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    match (kind(schema), schema["format"].as_str()) {
        ("string", Some("uuid")) => json!(NOTHING),
        ("string", Some("date")) => json!("2026-11-01"),
        ("string", Some("date-time")) => json!("2026-11-01T09:00:00Z"),
        ("string", _) => json!("Een tekst die lang genoeg is."),
        ("integer" | "number", _) => schema["minimum"].as_u64().map_or(json!(1), |least| json!(least)),
        ("boolean", _) => json!(true),
        ("array", _) if depth < 4 => json!([fitting(description, &schema["items"], depth + 1)]),
        ("array", _) => json!([]),
        _ => {
            let fields = schema["properties"].as_object().into_iter().flatten();
            fields.map(|(name, field)| (name.clone(), fitting(description, field, depth + 1))).collect()
        }
    }
}

/// A value of another kind than a schema asks for.
fn of_another_kind(schema: &Value) -> Value {
    match kind(schema) {
        "string" => json!(12_345),
        "boolean" | "integer" | "number" => json!("iets anders"),
        "array" => json!({ "0": 1 }),
        _ => json!("geen voorwerp"),
    }
}

/// Bodies that are wrong for a call, with what is wrong.
fn wrong_bodies(description: &Value, call: &Call<'_>) -> Vec<(String, String)> {
    let mut bodies: Vec<(String, String)> = ["{", "[]", "\"tekst\"", "1", "null", "{\"onbekend\":1}"]
        .map(|body| (format!("body {body}"), body.to_owned()))
        .into();
    let Some(schema) = call.schema(description) else { return bodies };
    if call.needs_body() {
        bodies.push(("an empty body".to_owned(), String::new()));
    }
    if schema["required"].as_array().is_some_and(|required| !required.is_empty()) {
        bodies.push(("no field".to_owned(), "{}".to_owned()));
    }
    let fitting = fitting(description, schema, 0);
    let with = |name: &str, value: Value| {
        let mut changed = fitting.clone();
        changed[name] = value;
        changed.to_string()
    };
    bodies.push(("an unknown field".to_owned(), with("onbekend", json!(1))));
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let field = resolved(description, field);
        bodies.push((format!("{name} of another kind"), with(name, of_another_kind(field))));
        if kind(field) == "string" {
            bodies.push((format!("{name} too long"), with(name, json!("a".repeat(30_000)))));
        }
        if schema["required"].as_array().is_some_and(|required| required.contains(&json!(name))) {
            bodies.push((format!("{name} is nothing"), with(name, Value::Null)));
        }
    }
    bodies
}

/// Fails unless the answer is a problem document that blames the caller.
fn refused(answer: &Answer, name: &str, wrong: &str) {
    assert!((400..500).contains(&answer.status), "{name} with {wrong}: {} {}", answer.status, answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{name} with {wrong}");
    let document = answer.json();
    assert_eq!(document["status"], answer.status, "{name} with {wrong}");
    assert!(document["code"].as_str().is_some_and(|code| !code.is_empty()), "{name} with {wrong}");
}

#[tokio::test]
async fn wrong_bodies_are_refused_by_every_call_and_change_nothing() {
    let full = Full::new().await;
    let description = full.app.description.clone();
    let mut before = full.app.platform.dump().await;
    let (mut tried, mut bodies) = (0, 0);
    for call in calls(&description) {
        if call.operation.get("requestBody").is_none() {
            continue;
        }
        let (uri, name) = (full.address(&call.path), call.name());
        for (wrong, body) in wrong_bodies(&description, &call) {
            let who = call.behind_session().then(|| full.session(&call.path));
            refused(&full.send(&call, &uri, who, Some(&body)).await, &name, &wrong);
            bodies += 1;
        }
        let after = full.app.platform.dump().await;
        assert_eq!(after, before, "{name} changed something");
        before = after;
        tried += 1;
    }
    assert!(tried >= 50 && bodies >= 500, "{tried} calls, {bodies} bodies");
}

#[tokio::test]
async fn a_stranger_gets_nothing_done_by_any_call() {
    let full = Full::new().await;
    let description = full.app.description.clone();
    let before = full.app.platform.dump().await;
    let mut tried = 0;
    for call in calls(&description).iter().filter(|call| call.behind_session()) {
        let (uri, name) = (full.address(&call.path), call.name());
        let fitting = call.schema(&description).map(|schema| fitting(&description, schema, 0).to_string());
        let body = fitting.as_deref();
        full.send(call, &uri, None, body).await.problem(401, "no_session");
        let session = full.session(&call.path);
        let bare = Session { csrf: String::new(), ..session.clone() };
        full.send(call, &uri, Some(&bare), body).await.problem(403, "csrf_token_invalid");
        let wrong = Session { csrf: full.editor.csrf.clone(), ..session.clone() };
        full.send(call, &uri, Some(&wrong), body).await.problem(403, "csrf_token_invalid");
        // The cookie of the other part of the platform opens nothing here.
        let other = if std::ptr::eq(session, &full.senior) { &full.inspector } else { &full.senior };
        full.send(call, &uri, Some(other), body).await.problem(401, "no_session");
        let documented = call.operation["responses"]["403"]["description"].as_str().unwrap_or_default();
        if documented.starts_with("`senior_only`") {
            refused(&full.send(call, &uri, Some(&full.editor), body).await, &name, "the role of an editor");
        }
        tried += 1;
    }
    assert_eq!(full.app.platform.dump().await, before);
    assert!(tried >= 50, "{tried} calls");
}

#[tokio::test]
async fn what_is_not_there_is_refused_by_every_call() {
    let full = Full::new().await;
    let description = full.app.description.clone();
    let before = full.app.platform.dump().await;
    let mut tried = 0;
    for call in calls(&description).iter().filter(|call| call.path.contains('{')) {
        let name = call.name();
        let fitting = call.schema(&description).map(|schema| fitting(&description, schema, 0).to_string());
        for nothing in [NOTHING, NOBODY, "0", "%27%20OR%201=1", "%00", &"a".repeat(2_000)] {
            let uri = call.path.replace("{id}", nothing).replace("{token}", nothing);
            let uri = uri.replace("{session}", nothing).replace("{version}", nothing);
            let who = call.behind_session().then(|| full.session(&call.path));
            let body = if call.needs_body() { fitting.as_deref() } else { None };
            refused(&full.send(call, &uri, who, body).await, &name, nothing);
        }
        tried += 1;
    }
    assert_eq!(full.app.platform.dump().await, before);
    assert!(tried >= 40, "{tried} calls");
}

/// What the table above cannot say of itself: a call that fits is let through, so that the refusals above are
/// about what was wrong.
#[tokio::test]
async fn the_same_calls_work_when_nothing_is_wrong() {
    let full = Full::new().await;
    let (app, senior) = (&full.app, &full.senior);
    let case = full.address("/api/editorial/v1/cases/{id}").replace("/api/editorial/v1", "");
    let reason = json!({ "reason": "De indiener vraagt om teruggebeld te worden." });
    app.desk(senior, "POST", &format!("{case}/identity"), Some(&reason)).await.ok();
    let looks = app.desk(senior, "GET", "/identity-looks?limit=1", None).await.ok();
    assert_eq!(looks["items"][0]["reason"], reason["reason"]);
    assert_eq!(looks["items"][0]["editor_id"], senior.editor);
    assert!(!looks.to_string().contains("example.org"), "who wrote it is no part of it");
    app.desk(&full.editor, "GET", "/identity-looks", None).await.problem(403, "senior_only");
    for wrong in ["limit=0", "limit=101", "cursor=onzin", "onbekend=1"] {
        app.desk(senior, "GET", &format!("/identity-looks?{wrong}"), None)
            .await
            .problem(422, "invalid_fields");
    }
    let note = json!({ "body": "Even nakijken met een collega." });
    let note = app.desk(senior, "POST", &format!("{case}/notes"), Some(&note)).await;
    assert_eq!(note.status, 201, "{}", note.text());
    let tie = full.address("/api/editorial/v1/ties/{id}").replace("/api/editorial/v1", "");
    app.desk(senior, "POST", &format!("{tie}/end"), None).await.ok();
    let view = full.address("/api/editorial/v1/views/{id}").replace("/api/editorial/v1", "");
    assert_eq!(app.desk(senior, "DELETE", &view, None).await.status, 204);
    let manage = full.address("/api/v1/manage/{token}");
    app.get(&manage).await.ok();
    assert_eq!(app.call("DELETE", &manage, &Value::Null).await.status, 200);
    assert!(manage_token(&app.platform.mail().await).is_none(), "withdrawn for good");
}
