//! `/problemen/{code}`: what a kind of problem means. The `type` of a problem document points here.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// What a kind of problem means.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/problem.html")]
pub struct ProblemPage {
    /// The frame.
    pub shell: Shell,
    /// The stable code, such as `facility_closed`.
    pub code: &'static str,
    meaning: &'static str,
}

impl ProblemPage {
    /// The page about a code; none for a code that the platform never gives.
    pub fn about(shell: Shell, code: &str) -> Option<Self> {
        let (code, meaning) = MEANINGS.iter().find(|(known, _)| *known == code)?;
        Some(Self { shell, code, meaning })
    }

    /// Every code that has a page.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        MEANINGS.iter().map(|(code, _)| *code)
    }
}

/// Codes and the keys of their words.
const MEANINGS: &[(&str, &str)] = &[
    ("internal", "problem-internal"),
    ("invalid_fields", "problem-invalid-fields"),
    ("unknown_address", "problem-unknown-address"),
    ("not_found", "problem-not-found"),
    ("method_not_allowed", "problem-method-not-allowed"),
    ("body_too_large", "problem-body-too-large"),
    ("body_incomplete", "problem-body-incomplete"),
    ("unsupported_media_type", "problem-unsupported-media-type"),
    ("malformed_parameters", "problem-malformed-parameters"),
    ("malformed_json", "problem-malformed-json"),
    ("idempotency_key_invalid", "problem-idempotency-key-invalid"),
    ("timeout", "problem-timeout"),
    ("too_many_requests", "problem-too-many-requests"),
    ("no_session", "problem-no-session"),
    ("wrong_credentials", "problem-wrong-credentials"),
    ("csrf_token_invalid", "problem-csrf-token-invalid"),
    ("cross_site", "problem-cross-site"),
    ("facility_not_found", "problem-facility-not-found"),
    ("facility_closed", "problem-facility-closed"),
    ("facility_not_participating", "problem-facility-not-participating"),
    ("idempotency_key_missing", "problem-idempotency-key-missing"),
    ("temporarily_unavailable", "problem-temporarily-unavailable"),
    ("idempotency_key_reused", "problem-idempotency-key-reused"),
    ("request_in_progress", "problem-request-in-progress"),
    ("review_not_found", "problem-review-not-found"),
    ("review_too_early", "problem-review-too-early"),
    ("already_verified", "problem-already-verified"),
    ("too_many_mails", "problem-too-many-mails"),
    ("mail_too_soon", "problem-mail-too-soon"),
    ("link_unknown", "problem-link-unknown"),
    ("link_used", "problem-link-used"),
    ("link_expired", "problem-link-expired"),
    ("state_forbids", "problem-state-forbids"),
    ("unchanged", "problem-unchanged"),
    ("changed_meanwhile", "problem-changed-meanwhile"),
    ("nothing_before", "problem-nothing-before"),
    ("no_paper_code", "problem-no-paper-code"),
    ("too_many_versions", "problem-too-many-versions"),
    ("appeal_too_late", "problem-appeal-too-late"),
    ("newer_review_exists", "problem-newer-review-exists"),
    ("case_not_found", "problem-case-not-found"),
    ("case_held", "problem-case-held"),
    ("queue_busy", "problem-queue-busy"),
    ("view_not_found", "problem-view-not-found"),
    ("not_your_view", "problem-not-your-view"),
    ("too_many_views", "problem-too-many-views"),
    ("case_closed", "problem-case-closed"),
    ("claim_lost", "problem-claim-lost"),
    ("stale_version", "problem-stale-version"),
    ("senior_only", "problem-senior-only"),
    ("own_decision", "problem-own-decision"),
    ("signal_not_found", "problem-signal-not-found"),
    ("signal_forbidden", "problem-signal-forbidden"),
    ("signal_state_forbids", "problem-signal-state-forbids"),
    ("no_safeguarding_flag", "problem-no-safeguarding-flag"),
    ("identity_forgotten", "problem-identity-forgotten"),
    ("search_unavailable", "problem-search-unavailable"),
    ("search_index_damaged", "problem-search-index-damaged"),
];

impl Sample for ProblemPage {
    fn samples(language: Language) -> Vec<Self> {
        Self::codes()
            .filter_map(|code| Self::about(Shell::new(language, format!("/problemen/{code}"), true), code))
            .collect()
    }
}
