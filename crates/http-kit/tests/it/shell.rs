//! The layers around the router: fallbacks, panics, timeouts, limits, headers and the log.

use crate::common::{get, post, request, send, shell, wrapped};
use axum::Router;
use axum::body::Body;
use axum::routing::{get as on_get, post as on_post};
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::Problem;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

fn app() -> Router {
    async fn panics() {
        panic!("Jana Peeters, jana@example.org");
    }
    async fn sleeps() {
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    async fn fails() -> Result<(), Problem> {
        Err(Problem::internal(&"the disk is full"))
    }
    async fn hello() -> &'static str {
        "hallo"
    }
    let inner = Router::new().route("/{token}", on_get(hello).put(hello));
    wrapped(
        Router::new()
            .route("/panics", on_get(panics))
            .route("/sleeps", on_get(sleeps))
            .route("/fails", on_get(fails))
            .route("/claim", on_post(hello))
            .nest("/manage", inner),
    )
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_problems() {
    for uri in ["/", "/nope", "/manage", "/manage/a/b", "/%00", "//", "/manage/"] {
        get(&app(), uri).await.problem(404, "unknown_address");
    }
    for method in ["POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        let answer = send(&app(), request(method, "/manage/t").body(Body::empty()).expect("a request")).await;
        answer.problem(405, "method_not_allowed");
        assert_eq!(answer.header("allow"), "GET,HEAD,PUT");
    }
}

#[tokio::test]
async fn head_answers_as_get_without_a_body() {
    let answer = send(&app(), request("HEAD", "/manage/t").body(Body::empty()).expect("a request")).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-length"), answer.body.len()), (200, "5", 0));
    let gone = send(&app(), request("HEAD", "/nope").body(Body::empty()).expect("a request")).await;
    assert_eq!((gone.status.as_u16(), gone.header("content-type")), (404, "application/problem+json"));
    assert!(gone.body.is_empty());
}

#[tokio::test]
async fn panics_and_faults_are_bare_500s_and_slowness_is_503() {
    for uri in ["/panics", "/fails"] {
        let problem = get(&app(), uri).await.problem(500, "internal");
        let text = problem.to_string();
        assert!(!text.contains("Jana") && !text.contains("disk"), "{text}");
    }
    let slow = get(&app(), "/sleeps").await;
    slow.problem(503, "timeout");
    assert_eq!(slow.header("retry-after"), "5");
}

#[tokio::test]
async fn a_layer_between_inner_and_outer_may_show_every_problem_as_a_page() {
    async fn as_page(response: axum::response::Response) -> String {
        let problem = response.extensions().get::<Problem>().expect("a problem");
        format!("{} {}", problem.code(), problem.document().request_id.expect("a request id"))
    }
    async fn panics() {
        panic!("as asked");
    }
    async fn slow() {
        std::future::pending::<()>().await;
    }
    let routes = Router::new().route("/slow", on_get(slow)).route("/panics", on_get(panics));
    let shell = shell();
    let app = shell.outer(shell.inner(routes).layer(axum::middleware::map_response(as_page)));
    for (uri, code) in [("/slow", "timeout"), ("/panics", "internal"), ("/nope", "unknown_address")] {
        let answer = get(&app, uri).await;
        let shown = format!("{code} {}", answer.header("x-request-id"));
        assert_eq!(String::from_utf8(answer.body).expect("UTF-8"), shown);
    }
}

#[tokio::test]
async fn a_handler_that_reads_no_body_still_refuses_a_long_one() {
    assert_eq!(post(&app(), "/claim", "text/plain", "x").await.status, 200);
    let long =
        request("POST", "/claim").header("content-length", "20000").body(Body::from("x".repeat(20_000)));
    send(&app(), long.expect("a request")).await.problem(413, "body_too_large");
}

#[tokio::test]
async fn the_request_id_is_ours_and_new_each_time() {
    let forged = "11111111-1111-1111-1111-111111111111";
    let app = app();
    let ask =
        || request("GET", "/nope").header("x-request-id", forged).body(Body::empty()).expect("a request");
    let first = send(&app, ask()).await.header("x-request-id").to_owned();
    let second = send(&app, ask()).await.header("x-request-id").to_owned();
    assert!(first != second && first != forged && first.len() == 36, "{first} {second}");
}

#[tokio::test]
async fn security_headers_are_everywhere_and_hsts_on_https_only() {
    for uri in ["/manage/t", "/nope", "/panics"] {
        let answer = get(&app(), uri).await;
        let csp = answer.header("content-security-policy");
        assert!(csp.contains("default-src 'self'") && csp.contains("frame-ancestors 'none'"), "{csp}");
        assert!(!csp.contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
        assert_eq!(answer.header("strict-transport-security"), "");
    }
    let mut https = shell();
    https.https = true;
    let router = https.wrap(Router::new());
    assert!(get(&router, "/").await.header("strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn token_pages_send_no_referrer_and_are_not_kept() {
    let page = Router::new()
        .route("/mijn/{token}", on_get(|| async { "x" }))
        .layer(axum::middleware::from_fn(http_kit::security_headers::token_page));
    let answer = get(&wrapped(page), "/mijn/geheim").await;
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(answer.header("x-robots-tag"), "noindex");
}

#[tokio::test]
async fn every_kind_of_broken_rule_has_its_status() {
    let kinds = [
        (ErrorKind::Invalid, 422),
        (ErrorKind::NotFound, 404),
        (ErrorKind::Conflict, 409),
        (ErrorKind::Gone, 410),
        (ErrorKind::Unauthenticated, 401),
        (ErrorKind::Forbidden, 403),
        (ErrorKind::TooMany, 429),
        (ErrorKind::Unavailable, 503),
    ];
    for (kind, status) in kinds {
        let rule = move || async move { Problem::from(RuleError::new(kind, "some_rule", "Dit kan niet.")) };
        let answer = get(&wrapped(Router::new().route("/", on_get(rule))), "/").await;
        assert_eq!(answer.problem(status, "some_rule")["detail"], "Dit kan niet.");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(!answer.header("www-authenticate").is_empty(), status == 401);
    }
    let ours = || async {
        Problem::from(RuleError::new(ErrorKind::Internal, "key_missing", "sleutel k1 ontbreekt"))
    };
    let answer = get(&wrapped(Router::new().route("/", on_get(ours))), "/").await;
    assert!(!answer.problem(500, "internal").to_string().contains("k1"));
}

#[tokio::test]
async fn fields_and_extension_members_are_in_the_document() {
    let early = || async {
        Problem::from(RuleError::invalid(vec![FieldError::new("/text", "too_short", "Schrijf iets meer.")]))
            .with("available_from", "2027-01-01")
            .with("amend_url", "/mijn-waardering/x")
            .with("status", 200)
    };
    let answer = get(&wrapped(Router::new().route("/", on_get(early))), "/").await;
    let problem = answer.problem(422, "invalid_fields");
    assert_eq!(problem["available_from"], "2027-01-01");
    assert_eq!(problem["amend_url"], "/mijn-waardering/x");
    assert_eq!(answer.field(), ("/text".to_owned(), "too_short".to_owned()));
}

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("a lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_the_route_and_never_what_the_caller_wrote() {
    let sink = Sink::default();
    let writer = sink.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let app = app();
    let asked = request("GET", "/manage/geheim-token?q=jana")
        .header("x-request-id", "vals")
        .header("user-agent", "geheim-agent")
        .body(Body::empty());
    let answer = send(&app, asked.expect("a request")).await;
    send(&app, request("GEHEIM", "/geheim").body(Body::empty()).expect("a request")).await;
    let fault = get(&app, "/fails").await;
    get(&app, "/panics").await;
    drop(guard);
    let log = String::from_utf8(sink.0.lock().expect("a lock").clone()).expect("UTF-8");
    let lower = log.to_lowercase();
    for secret in ["geheim", "jana", "vals"] {
        assert!(!lower.contains(secret), "{log}");
    }
    let lines: Vec<serde_json::Value> =
        log.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let first = &lines[0]["fields"];
    assert_eq!(first["route"], "/manage/{token}");
    assert_eq!(first["method"], "GET");
    assert_eq!(first["status"], 200);
    assert_eq!(lines[0]["level"], "DEBUG", "a read that went well is not worth a line at info");
    assert_eq!(lines[1]["level"], "INFO");
    assert_eq!(first["request_id"], answer.header("x-request-id"));
    assert!(first["duration_ms"].is_number());
    assert_eq!(lines[1]["fields"]["method"], "other");
    assert_eq!(lines[1]["fields"]["route"], "unmatched");
    let cause = &lines[2]["fields"];
    assert_eq!(cause["cause"], "the disk is full");
    assert_eq!(cause["request_id"], fault.header("x-request-id"));
    assert_eq!(lines[3]["level"], "ERROR");
    assert!(log.contains("a handler panicked"));
}

#[test]
fn the_schema_of_a_problem_has_its_members_and_allows_others() {
    use utoipa::PartialSchema;
    let schema = serde_json::to_value(Problem::schema()).expect("JSON");
    for member in ["type", "title", "status", "code", "detail", "errors", "request_id"] {
        assert!(schema.to_string().contains(&format!("\"{member}\"")), "{member}: {schema}");
    }
    assert!(schema.to_string().contains("additionalProperties"), "{schema}");
    assert_eq!(<Problem as utoipa::ToSchema>::name(), "Problem");
}
