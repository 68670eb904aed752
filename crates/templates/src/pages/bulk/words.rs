//! Words for what is decided together.

use super::{BulkRow, BulkTold};
use crate::{Shell, Speak};
use domain::bulk::BulkItemState;

impl BulkTold {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.reasons.trim().is_empty() && self.change.trim().is_empty()
    }

    /// The name of a field of the form in this language.
    pub fn field(&self, name: &str) -> String {
        match self.language {
            "nl" => name.to_owned(),
            other => format!("{name}_{other}"),
        }
    }

    /// Which language it is.
    pub(crate) fn label(&self, shell: &Shell) -> String {
        shell.t(match self.language {
            "fr" => "bulk-language-fr",
            "en" => "bulk-language-en",
            _ => "bulk-language-nl",
        })
    }
}

impl BulkRow {
    /// How far it has come, in a sentence.
    pub(crate) fn stand(&self, shell: &Shell) -> String {
        shell.t(match (self.reversed, self.running) {
            (false, true) => "bulk-running",
            (false, false) => "bulk-done",
            (true, true) => "bulk-reversing",
            (true, false) => "bulk-reversed",
        })
    }
}

impl Shell {
    pub(crate) fn bulk_why(&self, why: &str) -> String {
        self.t(match why {
            "text" => "bulk-why-text",
            "submitter" => "bulk-why-submitter",
            "facility" => "bulk-why-facility",
            _ => "bulk-why-flag",
        })
    }

    /// How many texts get what, in a sentence.
    pub(crate) fn bulk_confirm(&self, action: &str, count: usize) -> String {
        let key = match action {
            "publish" => "bulk-confirm-publish",
            "return" => "bulk-confirm-return",
            "reject" => "bulk-confirm-reject",
            _ => "bulk-confirm-escalate",
        };
        self.n(key, count as u64)
    }

    pub(crate) fn bulk_happens(&self, action: &str) -> String {
        self.t(match action {
            "publish" => "bulk-happens-publish",
            "return" => "bulk-happens-return",
            "reject" => "bulk-happens-reject",
            _ => "bulk-happens-escalate",
        })
    }

    pub(crate) fn bulk_yes(&self, action: &str) -> String {
        self.t(match action {
            "publish" => "bulk-yes-publish",
            "return" => "bulk-yes-return",
            "reject" => "bulk-yes-reject",
            _ => "bulk-yes-escalate",
        })
    }

    pub(crate) fn bulk_state(&self, state: &BulkItemState) -> String {
        self.t(match state {
            BulkItemState::Waiting => "bulk-state-waiting",
            BulkItemState::Done => "bulk-state-done",
            BulkItemState::AwaitsSecond => "bulk-state-awaits-second",
            BulkItemState::Failed => "bulk-state-failed",
            BulkItemState::Reversed => "bulk-state-reversed",
            BulkItemState::Left => "bulk-state-left",
        })
    }

    /// Why a text could not be decided with others, or not be taken back.
    pub(crate) fn bulk_code(&self, code: &str) -> String {
        let key = match code {
            "case_held" | "claim_lost" => "bulk-code-held",
            "stale_version" => "bulk-code-stale",
            "case_closed" => "bulk-code-closed",
            "senior_only" => "bulk-code-senior",
            "other_sector" => "bulk-code-sector",
            "own_decision" => "bulk-code-own",
            "tied" => "bulk-code-tied",
            "decision_pending" => "bulk-code-pending",
            "not_in_bulk" | "action_not_offered" => "bulk-code-apart",
            "danger_alone" => "bulk-code-danger",
            "masks_needed" => "bulk-code-masks",
            "no_session" | "not_an_editor" => "bulk-code-gone",
            "changed_since" | "state_forbids" => "bulk-code-changed",
            "awaits_senior" => "bulk-code-awaits-senior",
            "newer_review_exists" => "bulk-code-newer",
            other => return self.with("bulk-code-other", "code", other),
        };
        self.t(key)
    }
}
