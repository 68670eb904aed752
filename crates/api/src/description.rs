//! What the description says besides the operations, and an example for every problem.

use axum::http::StatusCode;
use http_kit::openapi::ProblemResponses;
use http_kit::problem::MEDIA_TYPE;
use http_kit::session::{Area, CSRF_HEADER};
use http_kit::{FieldError, NoBody, Problem};
use serde_json::{Value, json};
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    Components, Content, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required, Response,
};
use utoipa::{Modify, ToSchema};

/// Title, version, licence and tags.
pub(crate) fn head() -> OpenApi {
    let licence = LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build();
    let info = InfoBuilder::new()
        .title("Waarderingsplatform")
        .version(env!("CARGO_PKG_VERSION"))
        .license(Some(licence))
        .description(Some(
            "Reviews of care facilities, each read by an editor before it is published. Errors are RFC 9457 \
             problem documents. Lists go on at `next_cursor`. Texts for people are in Dutch.",
        ))
        .build();
    let tags = [
        ("facilities", "Find facilities and read what is published about them."),
        ("reviews", "Submit a review, confirm it, find published ones."),
        ("manage", "What a submitter does with the link from the mail."),
        ("notices", "Give notice of a published text, confirm it, follow it, appeal."),
        ("subscriptions", "Follow a facility, a municipality or a sector by mail, change that, stop."),
        ("programmes", "Pilots that providers can join: apply, confirm, follow, take back."),
        ("open data", "Files for everybody, under CC BY 4.0, without what points at one person."),
        ("about", "What is asked, which rules hold, and this description."),
        ("editorial session", "Signing in and out at the editorial desk."),
        ("editorial cases", "The queue and its views, claims and decisions."),
        ("editorial bulk", "One decision on many texts, and undoing it within some hours."),
        ("editorial ties", "With what editors have something to do, and so never judge."),
        ("editorial signals", "Serious signals: a track of their own beside publication."),
        ("editorial reports", "How the editors work, counted from the public ledger."),
        ("inspectorate", "Signals that were handed to the inspectorate, their receipts and notes."),
        ("pilot", "Applications to pilots: lists, conditions, places and moves, for pilot managers."),
        ("inspectorate account", "An inspector's own password, second factor and sessions."),
        ("provider", "What providers read about their facilities, and what they reply."),
        ("editorial team", "Accounts, invitations and load, for senior editors."),
        ("editorial account", "The own password, second factor and sessions."),
        ("editorial code of conduct", "New versions: written by one, approved by another."),
    ];
    let tags = tags.map(|(name, text)| TagBuilder::new().name(name).description(Some(text)).build());
    OpenApiBuilder::new().info(info).tags(Some(tags)).build()
}

/// Adds what the operations do not say themselves.
pub(crate) fn finish(mut openapi: OpenApi) -> OpenApi {
    let cookie = ApiKeyValue::with_description(
        Area::Editorial.cookie_name(),
        "The session that `POST /api/editorial/v1/session` starts.",
    );
    let csrf = ApiKeyValue::with_description(
        CSRF_HEADER.as_str(),
        "`csrf_token` of `GET .../session` of the same part of the platform, for every call that changes something.",
    );
    let components = openapi.components.get_or_insert_with(Components::new);
    components.add_security_scheme("editorial_session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    let inspector = ApiKeyValue::with_description(
        Area::Inspectorate.cookie_name(),
        "The session that `POST /api/inspectorate/v1/session` starts.",
    );
    components.add_security_scheme("inspectorate_session", SecurityScheme::ApiKey(ApiKey::Cookie(inspector)));
    let member = ApiKeyValue::with_description(
        Area::Provider.cookie_name(),
        "The session that `POST /api/provider/v1/session` starts.",
    );
    components.add_security_scheme("provider_session", SecurityScheme::ApiKey(ApiKey::Cookie(member)));
    let manager = ApiKeyValue::with_description(
        Area::Pilot.cookie_name(),
        "The session that `POST /api/pilot/v1/session` starts.",
    );
    components.add_security_scheme("pilot_session", SecurityScheme::ApiKey(ApiKey::Cookie(manager)));
    components.add_security_scheme("csrf_token", SecurityScheme::ApiKey(ApiKey::Header(csrf)));
    ProblemResponses.modify(&mut openapi);
    for item in openapi.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            exemplify(operation);
            relax(operation);
        }
    }
    openapi
}

/// Gives every problem response of an operation an example for each code that its description names
/// between backticks, or for the usual code of its status.
fn exemplify(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        let (Ok(status), RefOr::T(response)) = (status.parse::<u16>(), response) else { continue };
        let codes = named_codes(&response.description).unwrap_or_else(|| vec![usual_code(status)]);
        if let (400.., Some(content)) = (status, problem_content(response)) {
            for code in codes {
                let example = ExampleBuilder::new().value(Some(problem(status, &code))).build();
                content.examples.insert(code, RefOr::T(example));
            }
        }
    }
}

/// Says that a body may be left out where the call needs none.
fn relax(operation: &mut Operation) {
    let nothing = Ref::from_schema_name(NoBody::name());
    let Some(RefOr::T(body)) = &mut operation.request_body else { return };
    let needs_none = body.content.values().any(|content| match content {
        RefOr::T(content) => content.schema == Some(RefOr::Ref(nothing.clone())),
        RefOr::Ref(_) => false,
    });
    if needs_none {
        body.required = Some(Required::False);
    }
}

fn problem_content(response: &mut Response) -> Option<&mut Content> {
    match response.content.get_mut(MEDIA_TYPE)? {
        RefOr::T(content) => Some(content),
        RefOr::Ref(_) => None,
    }
}

fn named_codes(description: &str) -> Option<Vec<String>> {
    let quoted = description.split('`').skip(1).step_by(2);
    let is_code =
        |word: &&str| word.contains('_') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let codes: Vec<String> = quoted.filter(is_code).map(str::to_owned).collect();
    (!codes.is_empty()).then_some(codes)
}

fn usual_code(status: u16) -> String {
    let code = match status {
        400 => "malformed_json",
        401 => "no_session",
        403 => "csrf_token_invalid",
        404 => "not_found",
        413 => "body_too_large",
        415 => "unsupported_media_type",
        422 => "invalid_fields",
        429 => "too_many_requests",
        503 => "timeout",
        _ => "internal",
    };
    code.to_owned()
}

fn problem(status: u16, code: &str) -> Value {
    let http = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut problem = Problem::http(http, code.to_owned(), "Wat er misging en wat je kan doen.");
    if code == "invalid_fields" {
        problem =
            problem.with_error(FieldError::new("/limit", "invalid_value", "Deze waarde kan hier niet."));
    }
    if code == "review_too_early" {
        problem = problem.with("available_from", "2027-05-20T09:00:00Z");
        problem = problem.with("amend_url", "https://waardering.example/mijn-waardering/TOKEN");
    }
    let mut document = serde_json::to_value(problem.document()).unwrap_or_default();
    if let Some(members) = document.as_object_mut() {
        members.insert("request_id".to_owned(), json!("01931c7e-5a00-7000-8000-000000000001"));
    }
    document
}
