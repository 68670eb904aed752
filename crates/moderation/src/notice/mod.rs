//! Notices and appeals on the desk: what an editor sees of them, and what a decision answers.

mod answer;
mod author;
mod mails;
mod read;

pub(crate) use answer::Taken;
pub use read::{CaseNotice, CaseNotices};
