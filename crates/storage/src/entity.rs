//! The rows of the tables. Private to this crate: what leaves it are domain types and records.

pub mod audit_head;
pub mod audit_row;
pub mod case;
pub mod decision;
pub mod editor;
pub mod facility;
pub mod facility_theme;
pub mod idempotency_key;
pub mod identity_look;
pub mod ledger_entry;
pub mod ledger_head;
pub mod ledger_month;
pub mod outbox;
pub mod public_score;
pub mod review;
pub mod review_trace;
pub mod review_version;
pub mod session;
pub mod signal;
pub mod signal_log;
pub mod submitter;
pub mod trace_head;
pub mod trace_salt;
pub mod verification;
