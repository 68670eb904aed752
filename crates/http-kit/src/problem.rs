//! Problem details for HTTP APIs (RFC 9457), and the one mapping from kinds of error to statuses.

mod document;

pub use document::{FieldError, ProblemDocument};

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::{ErrorKind, RuleError};
use serde_json::Value;
use std::borrow::Cow;
use utoipa::openapi::{RefOr, Schema};

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Where the stable `type` of a problem points: this path and the code. A relative reference, so that
/// it resolves against the address the caller used (RFC 9457, section 3.1.1).
pub const TYPE_BASE: &str = "/problemen/";

/// An answer that is not what was asked for. Becomes an `application/problem+json` response; the
/// response also carries the `Problem` in its extensions, so that `pages` can show it as a page.
#[derive(Clone, Debug)]
pub struct Problem {
    document: Box<ProblemDocument>,
    headers: HeaderMap,
}

/// The status of a kind of error. The only place where the two meet.
pub const fn status_of(kind: ErrorKind) -> StatusCode {
    match kind {
        ErrorKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorKind::NotFound => StatusCode::NOT_FOUND,
        ErrorKind::Conflict => StatusCode::CONFLICT,
        ErrorKind::Gone => StatusCode::GONE,
        ErrorKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        ErrorKind::Forbidden => StatusCode::FORBIDDEN,
        ErrorKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        ErrorKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl Problem {
    /// A problem of a kind. `code` is stable and snake case; `detail` is Dutch, for the person
    /// concerned, and is dropped for [`ErrorKind::Internal`].
    pub fn new(kind: ErrorKind, code: &'static str, detail: impl Into<String>) -> Self {
        if kind == ErrorKind::Internal {
            return Self::internal(&format_args!("{code}: {}", detail.into()));
        }
        Self::http(status_of(kind), code, detail)
    }

    /// A problem of the protocol itself, for statuses that no rule of the domain gives (400, 405,
    /// 413, 415).
    pub fn http(status: StatusCode, code: impl Into<Cow<'static, str>>, detail: impl Into<String>) -> Self {
        Self {
            document: Box::new(ProblemDocument::new(status, code.into(), detail.into())),
            headers: HeaderMap::new(),
        }
    }

    /// A fault of ours: logs `cause` with the request id and answers a bare 500. `cause` must not hold
    /// personal data.
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        let request_id = crate::request_id::current().map(tracing::field::display);
        tracing::error!(request_id, cause = %cause, "internal error");
        Self::bare_internal()
    }

    /// The 500 that says nothing and logs nothing.
    pub(crate) fn bare_internal() -> Self {
        let detail = "Er liep bij ons iets mis. Probeer het later opnieuw.";
        Self::http(StatusCode::INTERNAL_SERVER_ERROR, "internal", detail)
    }

    /// 422 with the fields that are wrong.
    pub fn invalid(fields: Vec<FieldError>) -> Self {
        let detail = "Niet alles is goed ingevuld.";
        let mut problem = Self::http(StatusCode::UNPROCESSABLE_ENTITY, "invalid_fields", detail);
        problem.document.errors = fields;
        problem
    }

    /// 404: it does not exist, or not for this caller.
    pub fn not_found() -> Self {
        Self::http(StatusCode::NOT_FOUND, "not_found", "Dit bestaat niet of niet meer.")
    }

    /// Adds an extension member, such as `available_from`. The names of RFC 9457 and of
    /// [`ProblemDocument`] are refused silently, for a member cannot replace them.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if !document::RESERVED.contains(&name) {
            self.document.extensions.insert(name.to_owned(), value.into());
        }
        self
    }

    /// Adds a field error.
    #[must_use]
    pub fn with_error(mut self, error: FieldError) -> Self {
        self.document.errors.push(error);
        self
    }

    /// Adds a response header, such as `Retry-After`.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// The document that goes out, without the request id.
    pub fn document(&self) -> &ProblemDocument {
        &self.document
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.document.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        &self.document.code
    }
}

impl From<RuleError> for Problem {
    fn from(error: RuleError) -> Self {
        let mut problem = Self::new(error.kind, error.code, error.detail);
        if error.kind != ErrorKind::Internal {
            problem.document.errors = error.fields.into_iter().map(FieldError::from).collect();
        }
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(mut self) -> Response {
        let status = self.status();
        if self.document.request_id.is_none() {
            self.document.request_id = crate::request_id::current();
        }
        // Strings, numbers and JSON values always serialise; an empty body is the honest last resort.
        let body = serde_json::to_vec(&self.document).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::UNAUTHORIZED {
            // RFC 9110, section 15.5.2, asks for a challenge; ours is the session cookie.
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Cookie realm=\"waardering\""));
        }
        headers.extend(self.headers.clone());
        response.extensions_mut().insert(self);
        response
    }
}

impl utoipa::PartialSchema for Problem {
    fn schema() -> RefOr<Schema> {
        ProblemDocument::schema()
    }
}

impl utoipa::ToSchema for Problem {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Problem")
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        <ProblemDocument as utoipa::ToSchema>::schemas(schemas);
    }
}
