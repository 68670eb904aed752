//! What a broken rule says: a kind that decides the answer's status, a stable code, a text.

use serde::Serialize;

/// The kinds of failure. One place in `http-kit` maps them to statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// Fields do not hold what they should (422).
    Invalid,
    /// The thing does not exist, or not for this caller (404).
    NotFound,
    /// The thing exists but its state forbids this (409).
    Conflict,
    /// It existed and is gone, such as an expired token (410).
    Gone,
    /// Nobody is signed in (401).
    Unauthenticated,
    /// Somebody is signed in who may not do this (403).
    Forbidden,
    /// Too often (429).
    TooMany,
    /// Something the platform needs is away for a moment (503).
    Unavailable,
    /// A fault of ours (500). Says nothing to the outside.
    Internal,
}

/// One field that does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// JSON pointer to the field (RFC 6901), such as `/submitter/email`.
    pub pointer: String,
    /// Stable code, such as `too_short`.
    pub code: &'static str,
    /// A sentence for the person who filled in the field, in Dutch.
    pub detail: String,
}

impl FieldError {
    /// A field error; `pointer` is a JSON pointer.
    pub fn new(pointer: impl Into<String>, code: &'static str, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code, detail: detail.into() }
    }
}

/// A rule said no.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {detail}")]
pub struct RuleError {
    /// What kind of failure.
    pub kind: ErrorKind,
    /// Stable code, such as `review_too_early`.
    pub code: &'static str,
    /// A sentence for the person concerned, in Dutch, without personal data.
    pub detail: String,
    /// The fields that are wrong, if the failure is about fields.
    pub fields: Vec<FieldError>,
}

impl RuleError {
    /// A broken rule without field errors.
    pub fn new(kind: ErrorKind, code: &'static str, detail: impl Into<String>) -> Self {
        Self { kind, code, detail: detail.into(), fields: Vec::new() }
    }

    /// Fields that do not hold what they should.
    pub fn invalid(fields: Vec<FieldError>) -> Self {
        Self {
            kind: ErrorKind::Invalid,
            code: "invalid_fields",
            detail: "Niet alles is goed ingevuld.".to_owned(),
            fields,
        }
    }

    /// The thing does not exist, or not for this caller.
    pub fn not_found(what: &'static str) -> Self {
        Self::new(ErrorKind::NotFound, what, "Dit bestaat niet of niet meer.")
    }
}
