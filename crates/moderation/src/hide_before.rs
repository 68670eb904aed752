//! Keeping readers from what a review said before an update.
//!
//! It is about the earlier text alone: the review stays as it is, so nobody needs to hold its case, and no decision
//! changes. The earlier text may hold what the update was written to take away.

use crate::claim::held_rows;
use crate::{Desk, Editor};
use domain::audit::Actor;
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use serde_json::json;
use storage::NewAudit;

impl Desk {
    /// Shows an update without what the review said before, now or once it is public.
    ///
    /// Errors: `case_not_found` (404), `tied` and `other_sector` (403), `nothing_before` (409) where readers do not,
    /// and would not, see an earlier text.
    pub async fn hide_before(&self, editor: &Editor, id: CaseId) -> Result<(), RuleError> {
        // Who may read the case may do this; it refuses everybody else.
        let full = self.case(editor, id).await?;
        if !editor.may_read(full.case.sector) {
            let detail = "Deze zaak hoort bij een sector die je niet leest.";
            return Err(RuleError::new(ErrorKind::Forbidden, "other_sector", detail));
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (case, review) = held_rows(&tx, id).await?;
        let mut versions = vec![review.version];
        versions.extend(review.public_version);
        if tx.hide_before(&review, &versions, now).await? == 0 {
            let detail = "Bij deze waardering staat geen eerdere tekst die lezers zien.";
            return Err(RuleError::new(ErrorKind::Conflict, "nothing_before", detail));
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(editor.id()),
            action: "review.before_hidden",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({ "case": case.id, "sector": review.sector, "versions": versions }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }
}
