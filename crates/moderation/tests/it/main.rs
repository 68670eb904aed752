//! The editorial side's use cases. Every test has a database of its own and runs on both engines, as
//! `...::sqlite` and `...::postgres`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod account_language;
mod accounts;
mod appeals;
mod audit;
mod bulk;
mod bulk_reversal;
mod bulk_similar;
mod case_page;
mod claims;
mod conduct;
mod decisions;
mod double_reading;
mod feedback;
mod figures;
mod hearing;
mod hide;
mod identity;
mod invitations;
mod load;
mod looks;
mod mail_language;
mod newsletters;
mod next;
mod notices;
mod outcomes;
mod overviews;
mod own_account;
mod password_resets;
mod pause;
mod pilot_rules;
mod pilots;
mod preview;
mod programmes;
mod queue;
mod races;
mod replay;
mod reports;
mod roles;
mod second_editor;
mod second_factor;
mod sessions;
mod signal_rights;
mod signals;
mod statements;
mod table;
mod team;
mod ties;
mod unseen;
mod updates;
mod wishes;

use domain::RuleError;

/// The pointers and codes of an error about fields.
fn fields(error: RuleError) -> Vec<(String, &'static str)> {
    assert_eq!(error.code, "invalid_fields");
    error.fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}
