//! Who wrote a text: hidden from the desk, unless somebody has a reason that is kept.

use crate::case::not_found;
use crate::claim::{held_by, held_rows};
use crate::signals::{REASON, required};
use crate::{Desk, Editor};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{CaseId, EditorId, ReviewId, SignalLogId};
use domain::{ErrorKind, Identity, Redacted, RuleError};
use serde_json::json;
use storage::{IdentityLook, NewAudit};

/// Who wrote a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevealedIdentity {
    /// First name.
    pub first_name: Redacted<String>,
    /// Last name.
    pub last_name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
}

/// That somebody of the desk looked at who wrote a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastLook {
    /// Who looked.
    pub editor: EditorId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why; for senior editors and for whoever looked.
    pub reason: Option<Redacted<String>>,
}

impl From<Identity> for RevealedIdentity {
    fn from(identity: Identity) -> Self {
        Self { first_name: identity.first_name, last_name: identity.last_name, email: identity.email }
    }
}

impl Desk {
    /// Who wrote the text of a case that the editor holds. Every call is kept with its reason, and audited.
    ///
    /// Errors: `case_not_found` (404), `claim_lost` (409), `identity_forgotten` (410), `invalid_fields`
    /// (422) with `/reason`, which has 10 to 1,000 graphemes.
    pub async fn reveal_identity(
        &self,
        editor: &Editor,
        case: CaseId,
        reason: &str,
    ) -> Result<RevealedIdentity, RuleError> {
        let reason = required("/reason", reason, REASON)?;
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let mut tx = self.store.begin().await?;
        let (case, review) = held_rows(&tx, case).await?;
        held_by(editor, &case)?;
        let identity = tx.open_identity(review.id).await?.ok_or_else(forgotten)?;
        let look = IdentityLook {
            id: SignalLogId::next(ids),
            review: review.id,
            case: case.id,
            editor: editor.id(),
            at: now,
            reason: self.store.seal_note(&reason, ids)?,
        };
        tx.signal_log().insert_look(&look).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(editor.id()),
            action: "review.identity_shown",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({ "case": case.id, "look": look.id }),
        });
        tx.commit(ids).await?;
        Ok(identity.into())
    }

    /// Who of the desk looked at who wrote the text of a case, newest first, at most 100.
    ///
    /// Errors: `case_not_found` (404).
    pub async fn identity_looks(&self, editor: &Editor, case: CaseId) -> Result<Vec<PastLook>, RuleError> {
        let view = self.store.view();
        let case = view.queue().find(case).await?.ok_or_else(not_found)?;
        let looks = view.signal_log().looks_at(ReviewId(case.subject)).await?;
        let past = looks.into_iter().map(|look| {
            let readable = look.editor == editor.id() || editor.role().decides_escalated();
            let reason = readable.then(|| self.store.open_note(&look.reason)).transpose()?;
            Ok(PastLook { editor: look.editor, at: look.at, reason })
        });
        past.collect()
    }
}

pub(crate) fn forgotten() -> RuleError {
    let detail = "Wie deze tekst schreef, weten we niet meer.";
    RuleError::new(ErrorKind::Gone, "identity_forgotten", detail)
}
