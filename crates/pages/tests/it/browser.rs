//! A browser without JavaScript: it keeps cookies, follows links and sends forms. Every page that it
//! gets is checked: well-formed, labelled, one main heading, and marked as a demo.

use crate::markup::Markup;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use domain::ids::CaseId;
use domain::{Facility, Role};
use http_body_util::BodyExt;
use http_kit::limits::Limits;
use http_kit::{Platform, Shell, TrustedProxies};
use search::EmbeddedIndex;
use std::sync::Arc;
use std::time::Duration;
use submission::{Reading, ReviewDraft};
use templates::{Language, Speak};
use testkit::database::Engine;
use testkit::platform::{PASSWORD, TestPlatform, draft, programmes, questionnaire, score_rules};
use tower::ServiceExt;

/// The platform with its pages.
pub struct Site {
    pub platform: TestPlatform,
    pub index: Arc<EmbeddedIndex>,
    router: Router,
}

/// Somebody with a browser.
pub struct Browser {
    router: Router,
    cookie: Option<String>,
    /// What goes with every request as `Sec-Fetch-Site`.
    pub fetch_site: &'static str,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Site {
    pub async fn open() -> Self {
        Self::with(|_| ()).await
    }

    /// The case of a text that waits for an editor.
    pub async fn waiting(&self, email: &str, text: &str) -> CaseId {
        self.waiting_with(email, |draft| draft.text = text.into()).await
    }

    /// The case of a review that waits, which `change` makes another one than the usual.
    pub async fn waiting_with(&self, email: &str, change: impl FnOnce(&mut ReviewDraft)) -> CaseId {
        let facility = self.platform.facility().await;
        let mut draft = draft(&facility, email);
        change(&mut draft);
        let written = self.platform.write(&draft).await;
        self.platform.case(written.review).await.id
    }

    /// With other rules of the desk.
    pub async fn with(change: impl FnOnce(&mut moderation::Rules)) -> Self {
        let mut platform = TestPlatform::create(Engine::Sqlite).await;
        // Shares the code of conduct in force with the public side.
        platform.desk = platform.desk_with(change);
        let index = Arc::new(EmbeddedIndex::in_memory().unwrap());
        let state = Platform::new(http_kit::Parts {
            submissions: platform.submissions.clone(),
            reading: Reading::new(
                platform.store.clone(),
                index.clone(),
                Arc::new(questionnaire()),
                platform.clock.clone(),
                score_rules(),
            )
            .with_programmes(programmes()),
            desk: platform.desk.clone(),
            providers: platform.providers.clone(),
            insights: platform.insights.clone(),
            ids: platform.ids.clone(),
            limits: Arc::new(Limits::off()),
            base_url: "https://waardering.example".into(),
            https: false,
            demo: true,
        });
        let shell = Shell {
            ids: platform.ids.clone(),
            trusted_proxies: TrustedProxies::default(),
            timeout: Duration::from_secs(30),
            body_limit: 100_000,
            https: false,
        };
        let shown = from_fn_with_state(state.clone(), pages::render_problems);
        let router = pages::in_languages(shell.outer(shell.inner(pages::router(state)).layer(shown)));
        Self { platform, index, router }
    }

    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: None, fetch_site: "same-origin" }
    }

    /// The answer to a request, unchecked: for what is no whole page.
    pub async fn raw(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// An editor's browser, signed in by the form.
    pub async fn editor(&self, role: Role) -> Browser {
        let email = format!("redactie-{}@example.org", domain::Ids::uuid(self.platform.ids.as_ref()));
        let new = moderation::NewEditor {
            email: domain::Redacted::new(email.clone()),
            name: domain::Redacted::new("Redacteur Verzonnen".into()),
            role,
            sectors: vec![],
            password: domain::Redacted::new(PASSWORD.into()),
        };
        self.platform.desk.add_editor(&new).await.unwrap();
        let mut browser = self.browser();
        let answer = browser.post("/redactie/aanmelden", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(answer.to(), "/redactie/wachtrij", "{}", answer.body);
        browser
    }

    /// Lets the time pass in which a decision can be undone, and has it take effect.
    pub async fn settle(&self, case: domain::ids::CaseId) {
        self.platform.pass(chrono::TimeDelta::seconds(11));
        assert_eq!(self.platform.desk.settle(case).await.unwrap(), moderation::Settled::Done);
    }

    /// Puts what the database holds into the index.
    pub async fn index(&self) {
        let places = onboarding::register::Reference::embedded().unwrap();
        let scoring = score_rules().at(domain::Clock::now(self.platform.clock.as_ref()));
        let index = self.index.as_ref();
        jobs::rebuild_index(&self.platform.store, index, &places, &scoring, |_| ()).await.unwrap();
    }
}

impl Browser {
    /// Takes a case from its page; gives the path of that.
    pub async fn takes(&mut self, case: CaseId) -> String {
        let path = format!("/redactie/zaak/{case}");
        self.post_from(&path, &format!("{path}/nemen"), &[]).await.to();
        path
    }

    /// The cookie that goes with every request.
    pub fn cookie(&self) -> String {
        self.cookie.clone().unwrap()
    }

    /// Adds a cookie to the one that was set last.
    pub fn add_cookie(&mut self, cookie: &str) {
        self.cookie = Some(format!("{}; {cookie}", self.cookie()));
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")));
        self.send(request.unwrap()).await
    }

    /// As [`Browser::post`], with the token of the session that the page at `from` carries.
    pub async fn post_from(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(from).await.field("csrf_token");
        let mut all = vec![("csrf_token", token.as_str())];
        all.extend_from_slice(fields);
        self.post(path, &all).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let path = request.uri().path().to_owned();
        let headers = request.headers_mut();
        headers.insert(header::ACCEPT, "text/html,*/*;q=0.8".parse().unwrap());
        headers.insert("sec-fetch-site", self.fetch_site.parse().unwrap());
        if let Some(cookie) = &self.cookie {
            headers.insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        if let Some(set) = parts.headers.get(header::SET_COOKIE) {
            self.cookie = set.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status: parts.status, headers: parts.headers, body };
        answer.check(&path);
        answer
    }
}

impl Answer {
    fn check(&self, path: &str) {
        if !self.header("content-type").starts_with("text/html") {
            return;
        }
        let markup = Markup::read(&self.body).unwrap_or_else(|problem| panic!("{path}: {problem}"));
        if path.ends_with("/vasthouden") {
            return;
        }
        let language = Language::split(path).map_or(Language::NL, |(language, _)| language);
        let problems = markup.problems(language.code());
        assert!(problems.is_empty(), "{path}: {problems:#?}");
        assert!(self.body.contains(&language.t("demo-text")), "{path} does not say that this is a demo");
        assert!(!self.body.contains("{{") && !self.body.contains("{$"), "{path}: a word is missing");
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a 303 leads.
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.header("location")
    }

    /// The page with this status.
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    pub fn shows(self, text: &str) -> Self {
        assert!(self.body.contains(text), "no {text:?} in {}", self.body);
        self
    }

    pub fn hides(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "{text:?} in {}", self.body);
        self
    }

    /// The value of the first input of this name.
    pub fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let (_, rest) =
            self.body.split_once(&mark).unwrap_or_else(|| panic!("no field {name} in {}", self.body));
        rest.split('"').next().unwrap().to_owned()
    }

    /// The first address on the page that begins like this.
    pub fn link(&self, start: &str) -> String {
        let mark = format!("href=\"{start}");
        let (_, rest) =
            self.body.split_once(&mark).unwrap_or_else(|| panic!("no link {start} in {}", self.body));
        format!("{start}{}", rest.split('"').next().unwrap()).replace("&#38;", "&").replace("&amp;", "&")
    }
}

/// The form of a sound review by an invented person.
pub const REVIEW: [(&str, &str); 10] = [
    ("relation", "parent"),
    ("experienced_in", "2026-10"),
    ("score_welcome", "4"),
    ("score_care", "5"),
    ("score_say", "nvt"),
    ("text", "De begeleiders nemen elke ochtend rustig de tijd om te luisteren."),
    ("first_name", "Jana"),
    ("last_name", "Verzonnenmans"),
    ("email", "jana@example.org"),
    ("accepts_code_of_conduct", "true"),
];

/// [`REVIEW`] with some fields changed or added.
pub fn review<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        REVIEW.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).collect();
    fields.extend_from_slice(changes);
    fields
}

/// The address of the form of a facility.
pub fn form_of(facility: &Facility) -> String {
    format!("/waardering/{}", facility.slug)
}

pub fn encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
