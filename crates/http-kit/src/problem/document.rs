//! The body of a problem response.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;
use utoipa::ToSchema;
use uuid::Uuid;

/// Names that an extension member may not take.
pub(super) const RESERVED: [&str; 8] =
    ["type", "title", "status", "code", "detail", "errors", "request_id", "instance"];

/// A problem document (RFC 9457) with the platform's extension members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDocument {
    /// Stable relative reference that names the kind of problem: `/problemen/` and the code.
    #[serde(rename = "type")]
    #[schema(example = "/problemen/invalid_fields")]
    pub type_uri: String,
    /// What the status means, in Dutch; the same for every problem of one type.
    #[schema(value_type = String)]
    pub title: Cow<'static, str>,
    /// The HTTP status, 400 to 599.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// Stable code for programs, such as `review_too_early`.
    #[schema(value_type = String)]
    pub code: Cow<'static, str>,
    /// What went wrong this time and what to do about it, in Dutch, for the person concerned.
    pub detail: String,
    /// The fields that are wrong; absent when the problem is not about fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// The request's id, the same as in `x-request-id`: quote it when you report the problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<Uuid>,
    /// Members of this type of problem only, such as `available_from`.
    #[serde(flatten)]
    pub extensions: Map<String, Value>,
}

/// One field that does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldError {
    /// JSON pointer into the body (RFC 6901), such as `/submitter/email`; for a query parameter or a
    /// form field `/` and its name.
    #[schema(example = "/submitter/email")]
    pub pointer: String,
    /// Stable code, such as `too_short`.
    #[schema(value_type = String)]
    pub code: Cow<'static, str>,
    /// What is wrong with the field, in Dutch.
    pub detail: String,
}

impl FieldError {
    /// A field error; `pointer` is a JSON pointer.
    pub fn new(pointer: impl Into<String>, code: &'static str, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: Cow::Borrowed(code), detail: detail.into() }
    }
}

impl From<domain::FieldError> for FieldError {
    fn from(error: domain::FieldError) -> Self {
        Self::new(error.pointer, error.code, error.detail)
    }
}

impl ProblemDocument {
    pub(super) fn new(status: StatusCode, code: Cow<'static, str>, detail: String) -> Self {
        Self {
            type_uri: format!("{}{code}", super::TYPE_BASE),
            title: Cow::Borrowed(title(status)),
            status: status.as_u16(),
            code,
            detail,
            errors: Vec::new(),
            request_id: None,
            extensions: Map::new(),
        }
    }
}

fn title(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "Dit verzoek kunnen we niet lezen",
        401 => "Meld je eerst aan",
        403 => "Dit mag je niet doen",
        404 => "Niet gevonden",
        405 => "Deze methode kan hier niet",
        409 => "Dit kan nu niet",
        410 => "Dit bestaat niet meer",
        413 => "Dit is te groot",
        415 => "Dit soort inhoud kunnen we niet lezen",
        422 => "Niet alles is goed ingevuld",
        429 => "Te veel verzoeken",
        503 => "Even niet beschikbaar",
        other if other < 500 => "Dit verzoek klopt niet",
        _ => "Er liep bij ons iets mis",
    }
}
