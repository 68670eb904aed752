//! Sending requests to the API and reading what it answers.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use domain::{Redacted, Role};
use http_body_util::BodyExt;
use http_kit::limits::Limits;
use http_kit::{Platform, Shell, TrustedProxies};
use moderation::NewEditor;
use onboarding::register::Reference;
use search::{EmbeddedIndex, SearchIndex};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use submission::Reading;
use testkit::database::Engine;
use testkit::platform::{
    PASSWORD, TestPlatform, manage_token, programmes, questionnaire, score_rules, verify_token,
};
use tower::ServiceExt;

/// The whole API over a database of its own.
pub struct App {
    pub router: Router,
    pub index: Arc<EmbeddedIndex>,
    pub description: Value,
    pub platform: TestPlatform,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// An editor's cookie and token.
#[derive(Clone, Debug)]
pub struct Session {
    pub cookie: String,
    pub csrf: String,
    pub editor: String,
}

impl App {
    pub async fn new() -> Self {
        Self::with(Limits::off()).await
    }

    pub async fn with(limits: Limits) -> Self {
        let platform = TestPlatform::create(Engine::Sqlite).await;
        let index = Arc::new(EmbeddedIndex::in_memory().unwrap());
        let reading = Reading::new(
            platform.store.clone(),
            index.clone(),
            Arc::new(questionnaire()),
            platform.clock.clone(),
            score_rules(),
        )
        .with_programmes(programmes());
        let state = Platform::new(http_kit::Parts {
            submissions: platform.submissions.clone(),
            reading,
            desk: platform.desk.clone(),
            providers: platform.providers.clone(),
            insights: platform.insights.clone(),
            ids: platform.ids.clone(),
            limits: Arc::new(limits),
            base_url: "https://waardering.example".into(),
            https: true,
            demo: false,
        });
        let shell = Shell {
            ids: platform.ids.clone(),
            trusted_proxies: TrustedProxies::parse(&["10.0.0.0/8"]).unwrap(),
            timeout: Duration::from_secs(30),
            body_limit: 64 * 1024,
            https: true,
        };
        let router = shell.wrap(api::router(state));
        let description = serde_json::to_value(api::openapi()).unwrap();
        Self { router, index, description, platform }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        let answer = Answer { status: parts.status.as_u16(), headers: parts.headers, body };
        self.documented(&method, &path, &answer);
        answer
    }

    /// Fails when the description does not have this answer. Wrong addresses and methods have none.
    fn documented(&self, method: &str, path: &str, answer: &Answer) {
        let paths = self.description["paths"].as_object().unwrap();
        let operation = paths
            .iter()
            .filter(|(template, _)| matches(template, path))
            .min_by_key(|(template, _)| template.matches('{').count())
            .and_then(|(_, item)| item.get(method.to_lowercase()));
        let Some(operation) = operation else {
            assert!(matches!(answer.status, 404 | 405), "{method} {path}: {}", answer.status);
            return;
        };
        let response = &operation["responses"][answer.status.to_string()];
        assert!(
            response.is_object(),
            "{method} {path} answers {}, undocumented: {}",
            answer.status,
            answer.text()
        );
        let documented: Vec<&str> =
            response["content"].as_object().into_iter().flatten().map(|(kind, _)| kind.as_str()).collect();
        // An answer in one of several kinds: without what comes after the kind, such as its character set.
        let given = answer.headers.get("content-type").map(|value| value.to_str().unwrap());
        let given =
            given.map(|given| if documented.len() > 1 { given.split(';').next().unwrap() } else { given });
        let known = given.map_or(documented.is_empty(), |given| documented.contains(&given));
        assert!(known, "{method} {path} {}: {given:?} is none of {documented:?}", answer.status);
    }

    pub async fn get(&self, uri: &str) -> Answer {
        self.send(Request::get(uri).body(Body::empty()).unwrap()).await
    }

    pub async fn call(&self, method: &str, uri: &str, body: &Value) -> Answer {
        let request = Request::builder().method(method).uri(uri).header("content-type", "application/json");
        self.send(request.body(body.to_string().into()).unwrap()).await
    }

    pub async fn post(&self, uri: &str, body: &Value) -> Answer {
        self.call("POST", uri, body).await
    }

    /// A call behind a session, with the CSRF token.
    pub async fn desk(&self, session: &Session, method: &str, path: &str, body: Option<&Value>) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/editorial/v1{path}"))
            .header("cookie", &session.cookie)
            .header("x-csrf-token", &session.csrf);
        let request = match body {
            Some(body) => request.header("content-type", "application/json").body(body.to_string().into()),
            None => request.body(Body::empty()),
        };
        self.send(request.unwrap()).await
    }

    /// An editor who signed in over HTTP.
    pub async fn sign_in(&self, role: Role) -> Session {
        let email = format!("redactie-{}@example.org", domain::Ids::uuid(self.platform.ids.as_ref()));
        let new = NewEditor {
            email: Redacted::new(email.clone()),
            name: Redacted::new("Redacteur Verzonnen".into()),
            role,
            sectors: vec![],
            password: Redacted::new(PASSWORD.into()),
        };
        self.platform.desk.add_editor(&new).await.unwrap();
        let credentials = json!({ "email": email, "password": PASSWORD });
        let signed_in = self.post("/api/editorial/v1/session", &credentials).await;
        assert_eq!(signed_in.status, 204, "{}", signed_in.text());
        let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
        let request = Request::get("/api/editorial/v1/session").header("cookie", &cookie);
        let session = self.send(request.body(Body::empty()).unwrap()).await.ok();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Session { cookie, csrf: text(&session["csrf_token"]), editor: text(&session["editor"]["id"]) }
    }

    /// Submits and confirms a review over HTTP; gives its id and the token to manage it.
    pub async fn write(&self, body: &Value) -> (String, String) {
        self.platform.mails().await;
        let id = self.post("/api/v1/reviews", body).await.expect(202)["id"].as_str().unwrap().to_owned();
        let token = verify_token(&self.platform.mail().await).unwrap().to_owned();
        self.post("/api/v1/reviews/verify", &json!({ "token": token })).await.expect(200);
        (id, manage_token(&self.platform.mail().await).unwrap().to_owned())
    }

    /// The id of the only case that waits in a state.
    pub async fn only_case(&self, session: &Session, state: &str) -> String {
        let page = self.desk(session, "GET", &format!("/cases?state={state}"), None).await.ok();
        assert_eq!(page["items"].as_array().unwrap().len(), 1, "{page}");
        page["items"][0]["id"].as_str().unwrap().to_owned()
    }

    /// Claims the only open case and decides it.
    pub async fn decide(&self, session: &Session, decision: &Value) -> Answer {
        let case = self.only_case(session, "open").await;
        self.desk(session, "POST", &format!("/cases/{case}/claim"), None).await.expect(200);
        self.desk(session, "POST", &format!("/cases/{case}/decision"), Some(decision)).await
    }

    /// Brings the index up to date with the database, as the worker does.
    pub async fn indexed(&self) {
        let index: &dyn SearchIndex = self.index.as_ref();
        let scoring = score_rules().at(domain::Clock::now(self.platform.clock.as_ref()));
        let places = Reference::embedded().unwrap();
        jobs::rebuild_index(&self.platform.store, index, &places, &scoring, |_| {}).await.unwrap();
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        self.json()
    }

    pub fn ok(&self) -> Value {
        self.expect(200)
    }

    /// The problem document, checked as every problem must be.
    pub fn problem(&self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.header("content-type")), (status, "application/problem+json"));
        let document = self.json();
        assert_eq!((&document["status"], &document["code"]), (&json!(status), &json!(code)), "{document}");
        assert_eq!(document["type"], format!("/problemen/{code}"));
        assert_eq!(document["request_id"], self.header("x-request-id"));
        assert!(self.header("cache-control").contains("no-store"));
        document
    }

    /// The pointers of a 422.
    pub fn pointers(&self) -> Vec<String> {
        let document = self.problem(422, "invalid_fields");
        let errors = document["errors"].as_array().unwrap();
        errors.iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
    }
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template.zip(path).all(|(wanted, given)| wanted.starts_with('{') || wanted == given)
}

/// A sound review by an invented person.
pub fn review(facility: &domain::Facility, email: &str) -> Value {
    json!({
        "facility_id": facility.id,
        "relation": "parent",
        "experienced_in": "2026-05",
        "scores": { "welcome": 4, "care": 5, "days": null },
        "text": "De begeleiders nemen elke ochtend rustig de tijd om te luisteren.",
        "language": "nl",
        "submitter": { "first_name": "Jana", "last_name": "Verzonnenmans", "email": email },
        "accepts_code_of_conduct": true,
    })
}
