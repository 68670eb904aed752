//! Changing a review, and answering a return.

use crate::draft::{check_scores, check_text};
use crate::manage::{Writer, unknown};
use crate::opening::screened;
use crate::rules::MAX_VERSIONS;
use crate::{Submissions, mail};
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{CaseReason, ErrorKind, ReviewEvent, ReviewState, RuleError, Score};
use serde_json::json;
use std::collections::BTreeMap;
use storage::{NewAudit, Topic, VersionRecord};

/// A changed text.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// The new text.
    pub text: String,
    /// The new scores; the old ones stay where none are given.
    pub scores: Option<BTreeMap<String, Option<u8>>>,
}

/// What an amendment answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amended {
    /// Which review.
    pub id: ReviewId,
    /// Where it stands now.
    pub status: ReviewState,
    /// The new version.
    pub version: u32,
}

impl Submissions {
    /// Adds a version that an editor will read. What readers see stays until then.
    ///
    /// Errors: `invalid_fields` (422), `state_forbids`, `unchanged` and `too_many_versions` (409).
    pub async fn amend(&self, writer: &Writer, amendment: &Amendment) -> Result<Amended, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut review, after) = self.held(&tx, writer, event_for).await?;
        let current = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let mut errors = Vec::new();
        let text = check_text(&amendment.text, &self.rules, &mut errors);
        let old_scores =
            || current.scores.0.iter().map(|(theme, s)| (theme.clone(), s.map(Score::get))).collect();
        let scores =
            check_scores(&amendment.scores.clone().unwrap_or_else(old_scores), &self.rules, &mut errors);
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        refuse_pointless(&text, &scores, &current, review.version)?;

        let reason =
            if review.state == ReviewState::Returned { CaseReason::Resubmitted } else { CaseReason::Amended };
        review.state = after;
        review.version += 1;
        review.updated_at = now;
        let report = screened(
            &self.rules.screener,
            &text,
            &scores,
            review.relation,
            Some(&review.language),
            &facility,
        );
        let version = VersionRecord {
            review: review.id,
            version: review.version,
            text,
            scores,
            submitted_at: now,
            report,
            public: None,
            edits: domain::Edits::default(),
        };
        tx.versions().insert(&version).await?;
        tx.reviews().update(&review).await?;
        let case = self.bring_before_editors(&tx, &review, &version, reason, now).await?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::amendment_received(&identity, &facility, &review);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(review.submitter),
            action: "review.amended",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "version": review.version,
                "case": case.id,
                "sector": review.sector,
                "reason": reason.as_str(),
                "opened": case.opened_at == now,
            }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(Amended { id: review.id, status: review.state, version: review.version })
    }
}

fn event_for(state: ReviewState) -> ReviewEvent {
    if state == ReviewState::Returned { ReviewEvent::Resubmit } else { ReviewEvent::Amend }
}

fn refuse_pointless(
    text: &str,
    scores: &domain::Scores,
    current: &VersionRecord,
    version: u32,
) -> Result<(), RuleError> {
    if text == current.text && *scores == current.scores {
        let detail = "Je hebt niets veranderd.";
        return Err(RuleError::new(ErrorKind::Conflict, "unchanged", detail));
    }
    if version >= MAX_VERSIONS {
        let detail = format!("Je hebt deze waardering al {MAX_VERSIONS} keer veranderd. Meer kan niet.");
        return Err(RuleError::new(ErrorKind::Conflict, "too_many_versions", detail));
    }
    Ok(())
}
