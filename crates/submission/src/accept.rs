//! Accepting the text that an editor proposed. Nobody but the author puts words in the author's mouth: what
//! changes meaning is proposed, shown beside the original, and public only once the author agrees.

use crate::amend::Amended;
use crate::manage::{Writer, unknown};
use crate::opening::screened;
use crate::{Submissions, mail};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::DecisionId;
use domain::{
    Action, CaseReason, Edits, ErrorKind, MaskedText, ReviewEvent, ReviewState, RuleError, redaction,
};
use serde_json::json;
use storage::{DecisionRecord, NewAudit, ReviewRecord, Topic, Tx, VersionRecord};

/// The decision that proposes a text for the newest version, while its author has not answered.
pub(crate) fn proposing<'d>(
    review: &ReviewRecord,
    decisions: &'d [DecisionRecord],
) -> Option<&'d DecisionRecord> {
    let newest = decisions.first().filter(|_| review.state == ReviewState::Returned)?;
    let open = newest.action == Action::Return && newest.version == review.version;
    (open && newest.proposed_text.is_some() && newest.reversed_at.is_none()).then_some(newest)
}

impl Submissions {
    /// Makes the proposed text a version of its own, public at once: an editor wrote it and the author
    /// agrees. The scores stay. It rests on the decision that proposed it.
    ///
    /// Errors: `state_forbids` and `nothing_proposed` (409).
    pub async fn accept(&self, writer: &Writer) -> Result<Amended, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (mut review, after) = self.held(&tx, writer, |_| ReviewEvent::Accept).await?;
        let decisions = tx.decisions().about(review.id.0).await?;
        let proposing = proposing(&review, &decisions).ok_or_else(nothing_proposed)?;
        let text = proposing.proposed_text.clone().ok_or_else(nothing_proposed)?;
        let (version, masked) = self.accepted_version(&tx, &review, text, now).await?;
        review.state = after;
        review.version = version.version;
        review.updated_at = now;
        tx.versions().insert(&version).await?;
        let edits = Edits::new(&masked, &proposing.articles, 0);
        tx.make_public(&mut review, &version, &masked, &edits, now).await?;
        tx.reviews().update(&review).await?;
        tx.reviews().set_answer_by(review.id, None).await?;
        let id = DecisionId::next(self.ids.as_ref());
        let record = resting_on(proposing, id, &version, now);
        tx.decisions().insert(&record).await?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let mail = mail::review_published(&identity, &facility, &review);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(audit(&review, proposing, &record, masked.masks.len()));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Amended { id: review.id, status: review.state, version: review.version })
    }

    /// The proposal as the next version, and as readers see it: a mask in it that the author did not write
    /// is shown as one.
    async fn accepted_version(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        text: String,
        now: DateTime<Utc>,
    ) -> Result<(VersionRecord, MaskedText), RuleError> {
        let current = tx.versions().find(review.id, review.version).await?.ok_or_else(unknown)?;
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(unknown)?;
        let masked = redaction::proposed(&text, &current.text);
        let scores = current.scores;
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
            version: review.version + 1,
            text,
            scores,
            submitted_at: now,
            report,
            public: None,
            edits: Edits::default(),
            update_of: current.update_of.filter(|_| review.published_at.is_some()),
            before_hidden: current.before_hidden,
        };
        Ok((version, masked))
    }
}

/// The decision to publish what was proposed: the proposing editor's, taken by the author's answer.
fn resting_on(
    proposing: &DecisionRecord,
    id: DecisionId,
    version: &VersionRecord,
    now: DateTime<Utc>,
) -> DecisionRecord {
    DecisionRecord {
        id,
        version: version.version,
        action: Action::Publish,
        reasons: String::new(),
        note: String::new(),
        redactions: Vec::new(),
        corrections: Vec::new(),
        change: String::new(),
        proposed_text: None,
        proposal: version.report.decision.as_str().to_owned(),
        risk: version.report.risk,
        engine_version: version.report.engine_version.clone(),
        decided_at: now,
        case_reason: CaseReason::Resubmitted,
        ..proposing.clone()
    }
}

fn audit(
    review: &ReviewRecord,
    proposing: &DecisionRecord,
    decision: &DecisionRecord,
    masks: usize,
) -> NewAudit {
    NewAudit {
        at: decision.decided_at,
        actor: Actor::Submitter(review.submitter),
        action: "review.published",
        subject_kind: "review",
        subject: review.id.0,
        detail: json!({
            "decision": decision.id,
            "accepted": proposing.id,
            "case": decision.case,
            "case_reason": decision.case_reason.as_str(),
            "reason": decision.case_reason.as_str(),
            "sector": review.sector,
            "version": decision.version,
            "articles": decision.articles,
            "masks": masks,
            "code_version": decision.code_version,
            "proposal": decision.proposal,
            "engine_version": decision.engine_version,
        }),
    }
}

fn nothing_proposed() -> RuleError {
    let detail = "Er ligt geen voorstel van de redactie meer klaar voor deze tekst.";
    RuleError::new(ErrorKind::Conflict, "nothing_proposed", detail)
}
