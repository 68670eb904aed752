//! What a decision answers: every notice and every appeal in its case, each with one mail.

use super::author::AuthorSide;
use super::mails::About;
use crate::case::not_found;
use crate::{Desk, Editor};
use chrono::{DateTime, Utc};
use domain::appeal::{Coverage, for_author, for_reporter};
use domain::audit::Actor;
use domain::{
    Action, AppealOutcome, Appellant, Decision, NoticeOutcome, NoticeState, ReviewState, RuleError, Track,
    notice,
};
use serde_json::json;
use std::collections::HashSet;
use storage::{AppealRecord, CaseRecord, DecisionRecord, NewAudit, NoticeRecord, ReviewRecord, Topic, Tx};

/// The notices and appeals that wait for a decision, and what readers saw before it.
pub(crate) struct Waiting {
    notices: Vec<NoticeRecord>,
    appeals: Vec<AppealRecord>,
    before: Option<(u32, String)>,
    was_hidden: bool,
    track: Track,
}

impl Waiting {
    /// Whether nobody waits for an answer.
    pub(crate) fn is_empty(&self) -> bool {
        self.notices.is_empty() && self.appeals.is_empty()
    }
}

/// A decision that has taken effect.
pub(crate) struct Taken<'a> {
    pub(crate) editor: &'a Editor,
    pub(crate) review: &'a ReviewRecord,
    pub(crate) record: &'a DecisionRecord,
    pub(crate) decision: &'a Decision,
    /// The number of its statement of reasons; empty where it restricts nothing.
    pub(crate) statement: String,
}

impl Desk {
    /// What waits in a case, before anything changes.
    pub(crate) async fn waiting(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        review: &ReviewRecord,
        track: Track,
    ) -> Result<Waiting, RuleError> {
        let mut notices = tx.notices().of_case(case.id).await?;
        notices.retain(|notice| notice.state == NoticeState::Open);
        let mut appeals = tx.appeals().of_case(case.id).await?;
        appeals.retain(|appeal| appeal.decided_at.is_none());
        let was_hidden = review.state == ReviewState::Hidden;
        let visible = review.published_at.is_some() || was_hidden;
        let before = match review.public_version.filter(|_| visible) {
            Some(number) => shown(tx, review, number).await?,
            None => None,
        };
        Ok(Waiting { notices, appeals, before, was_hidden, track })
    }

    /// Answers what waited, and tells everybody concerned: each of them once.
    pub(crate) async fn answer(
        &self,
        tx: &mut Tx,
        waiting: Waiting,
        taken: &Taken<'_>,
    ) -> Result<(), RuleError> {
        let facility = tx.facilities().find(taken.review.facility).await?.ok_or_else(not_found)?;
        let answer_by = self.answer_by(taken.review.state, taken.record.decided_at);
        let about = About {
            code: &self.rules.code,
            facility: &facility,
            decision: taken.decision,
            answer_by,
            statement: &taken.statement,
        };
        let after = match taken.review.public_version.filter(|_| taken.review.published_at.is_some()) {
            Some(number) => shown(tx, taken.review, number).await?,
            None => None,
        };
        let mut side = AuthorSide {
            action: taken.decision.action,
            appeal: None,
            noticed: !waiting.notices.is_empty(),
            standing: waiting.track == Track::Standing,
            was_hidden: waiting.was_hidden,
            covered: !taken.decision.masked.masks.is_empty() && same_version(&waiting.before, &after),
            unchanged: after.is_some() && after == waiting.before,
        };
        if taken.decision.action != Action::Escalate {
            let mut told = HashSet::new();
            for appeal in &waiting.appeals {
                let answer =
                    self.answer_appeal(tx, appeal, &waiting, &after, taken, &about, &mut told).await?;
                side.appeal = side.appeal.or(answer);
                side.noticed = side.noticed || appeal.notice.is_some();
            }
            for notice in waiting.notices {
                self.answer_notice(tx, notice, &after, taken, &about, &mut told).await?;
            }
        }
        let Some(identity) = tx.open_identity(taken.review.id).await? else { return Ok(()) };
        match about.author(&identity, taken.review, side.mail()) {
            Some(mail) => self.post(tx, taken.review.id.0, &mail, taken.record.decided_at),
            None => Ok(()),
        }
    }

    async fn answer_notice(
        &self,
        tx: &mut Tx,
        mut notice: NoticeRecord,
        after: &Option<(u32, String)>,
        taken: &Taken<'_>,
        about: &About<'_>,
        told: &mut HashSet<[u8; 32]>,
    ) -> Result<(), RuleError> {
        let read = (notice.version, notice.snapshot.text.as_str());
        let mut outcome = notice::outcome(taken.decision.action, read, borrowed(after));
        if outcome == NoticeOutcome::Kept && taken.decision.unfounded_notices.contains(&notice.id) {
            outcome = NoticeOutcome::Unfounded;
        }
        let now = taken.record.decided_at;
        notice.state = NoticeState::Decided;
        notice.outcome = Some(outcome);
        notice.decision = Some(taken.record.id);
        notice.message.clone_from(&taken.decision.message_to_reporters);
        notice.decided_at = Some(now);
        tx.notices().update(&notice).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(taken.editor.id()),
            action: "notice.decided",
            subject_kind: "notice",
            subject: notice.id.0,
            detail: json!({
                "case": notice.case,
                "decision": taken.record.id,
                "sector": notice.sector,
                "reason": notice.reason,
                "outcome": outcome,
                "reversed": outcome.changed_something(),
            }),
        });
        if notice.reporter_hash.is_some_and(|hash| !told.insert(hash)) {
            return Ok(());
        }
        let Some(reporter) = tx.open_reporter(notice.id).await? else { return Ok(()) };
        self.post(tx, notice.id.0, &about.decided(&reporter, &notice, outcome), now)
    }

    /// Answers an appeal. Of an author's own: how it ended, and against what it went.
    #[expect(clippy::too_many_arguments, reason = "what was before, what is now, and who was told already")]
    async fn answer_appeal(
        &self,
        tx: &mut Tx,
        appeal: &AppealRecord,
        waiting: &Waiting,
        after: &Option<(u32, String)>,
        taken: &Taken<'_>,
        about: &About<'_>,
        told: &mut HashSet<[u8; 32]>,
    ) -> Result<Option<(AppealOutcome, Action)>, RuleError> {
        let now = taken.record.decided_at;
        let against = tx.decisions().find(appeal.against).await?.ok_or_else(not_found)?;
        let of = match appeal.notice {
            Some(id) => tx.notices().find(id).await?,
            None => None,
        };
        let (outcome, result) = match &of {
            None => {
                let coverage = Coverage::between(&against.redactions, &taken.decision.redactions)
                    .or_corrections(against.corrections.len(), taken.decision.corrections.len());
                let changed = against.version != taken.record.version && against.action == Action::Publish;
                let outcome = for_author(against.action, taken.decision.action, coverage);
                let outcome =
                    if changed { AppealOutcome::Moot } else { outcome.unwrap_or(AppealOutcome::Upheld) };
                (outcome, None)
            }
            Some(notice) => {
                let result = match borrowed(&waiting.before).filter(|(version, _)| *version == notice.version)
                {
                    Some(read) => notice::outcome(taken.decision.action, read, borrowed(after)),
                    None => NoticeOutcome::AlreadyGone,
                };
                (for_reporter(notice.outcome.unwrap_or(NoticeOutcome::Kept), result), Some(result))
            }
        };
        tx.appeals().set_outcome(appeal.id, outcome, Some(taken.record.id), now).await?;
        let overturned = outcome == AppealOutcome::Overturned;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(taken.editor.id()),
            action: "appeal.decided",
            subject_kind: "appeal",
            subject: appeal.id.0,
            detail: json!({
                "case": appeal.case,
                "decision": taken.record.id,
                "appellant": appeal.appellant,
                "sector": appeal.sector,
                "outcome": outcome,
                "reversed": overturned,
            }),
        });
        if overturned && appeal.appellant == Appellant::Submitter {
            self.revise(tx, &against, taken, about, after, told).await?;
        }
        let (Some(notice), Some(result)) = (of, result) else {
            let own = appeal.appellant == Appellant::Submitter && outcome != AppealOutcome::Moot;
            return Ok(own.then_some((outcome, against.action)));
        };
        if notice.reporter_hash.is_some_and(|hash| !told.insert(hash)) {
            return Ok(None);
        }
        if let Some(reporter) = tx.open_reporter(notice.id).await? {
            let mail = match outcome {
                AppealOutcome::Moot => about.decided(&reporter, &notice, NoticeOutcome::AlreadyGone),
                _ => about.appeal_decided(&reporter, &notice, result, overturned),
            };
            self.post(tx, notice.id.0, &mail, now)?;
        }
        Ok(None)
    }

    /// Tells whoever gave a notice that what came of it has changed: its author appealed against that.
    async fn revise(
        &self,
        tx: &mut Tx,
        against: &DecisionRecord,
        taken: &Taken<'_>,
        about: &About<'_>,
        after: &Option<(u32, String)>,
        told: &mut HashSet<[u8; 32]>,
    ) -> Result<(), RuleError> {
        for notice in tx.notices().about(taken.review.id).await? {
            let changed = notice.outcome.is_some_and(NoticeOutcome::changed_something);
            if notice.decision != Some(against.id) || !changed {
                continue;
            }
            if notice.reporter_hash.is_some_and(|hash| !told.insert(hash)) {
                continue;
            }
            let read = (notice.version, notice.snapshot.text.as_str());
            let now = notice::outcome(taken.decision.action, read, borrowed(after));
            if let Some(reporter) = tx.open_reporter(notice.id).await? {
                let mail = about.revised(&reporter, &notice, now);
                self.post(tx, notice.id.0, &mail, taken.record.decided_at)?;
            }
        }
        Ok(())
    }

    fn post(&self, tx: &mut Tx, about: uuid::Uuid, mail: &[u8], at: DateTime<Utc>) -> Result<(), RuleError> {
        Ok(tx.send_sealed(Topic::Mail, about, mail, at, self.ids.as_ref())?)
    }
}

/// A version with the text as readers see it.
async fn shown(tx: &Tx, review: &ReviewRecord, number: u32) -> Result<Option<(u32, String)>, RuleError> {
    let version = tx.versions().find(review.id, number).await?;
    Ok(version.and_then(|version| version.public).map(|masked| (number, masked.text)))
}

fn borrowed(shown: &Option<(u32, String)>) -> Option<(u32, &str)> {
    shown.as_ref().map(|(version, text)| (*version, text.as_str()))
}

fn same_version(before: &Option<(u32, String)>, after: &Option<(u32, String)>) -> bool {
    matches!((before, after), (Some((before, _)), Some((after, _))) if before == after)
}
