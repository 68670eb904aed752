//! Writing a reply: keeping a draft, sending it in, changing it until a decision, answering a return.

use super::mine::MyReply;
use super::open::{Open, unknown};
use super::{Providers, ReplyDraft};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{CaseId, ReplyId, ReviewId};
use domain::{
    CaseReason, CaseState, ErrorKind, Improvement, Lane, ReplyEvent, ReplyKind, ReplyState, RuleError,
    SubjectKind, belgium,
};
use moderation::ProviderMember;
use serde_json::json;
use storage::{CaseRecord, NewAudit, ReplyRecord, ReplyVersionRecord, Tx};

/// Most versions of one reply.
const MAX_VERSIONS: u32 = 20;

impl Providers {
    /// Keeps what was written, without sending it in. Of a reply that was sent in, the draft of a change.
    ///
    /// Errors: `review_not_found` (404), `reader_only` (403), `review_not_public`, `reply_exists` where nothing
    /// can be written any more (409), `invalid_fields` (422) with `/text`.
    pub async fn save_draft(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        draft: &ReplyDraft,
    ) -> Result<MyReply, RuleError> {
        let text = self.rules.not_too_long(&draft.text)?;
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let open = self.open(&tx, member, review).await?;
        open.still_public()?;
        let written = open.newest().filter(|reply| reply.state.writing().is_some());
        let (known, mut reply) = match written {
            Some(reply) => (true, reply.clone()),
            None => (false, self.begun(member, review, &open, open.to_write()?.0, now)),
        };
        (reply.draft, reply.draft_improvement) = (Some(text), draft.improvement);
        reply.draft_planned_for = draft.planned_for;
        (reply.written_by, reply.updated_at) = (member.id(), now);
        match known {
            true => tx.replies().update(&reply).await?,
            false => tx.replies().insert(&reply).await?,
        }
        tx.commit(self.ids.as_ref()).await?;
        self.reply(member, review).await
    }

    /// Sends in a reply: the answer, or once that is public what followed. An editor reads it.
    ///
    /// Errors: `review_not_found` (404), `reader_only` (403), `review_not_public` and `reply_exists` (409),
    /// `promise_exists` (409),
    /// `invalid_fields` (422) with `/text` or `/planned_for`.
    pub async fn send(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        draft: &ReplyDraft,
    ) -> Result<MyReply, RuleError> {
        let now = self.clock.now();
        let text = self.rules.checked(draft, belgium::day(now))?;
        let mut tx = self.store.begin().await?;
        let open = self.open(&tx, member, review).await?;
        let (kind, begun) = open.to_write()?;
        open.still_public()?;
        let reply = match begun {
            Some(reply) => reply.clone(),
            None => {
                let reply = self.begun(member, review, &open, kind, now);
                tx.replies().insert(&reply).await?;
                reply
            }
        };
        self.promises_once(&tx, &reply, draft).await?;
        self.add_version(&mut tx, member, &open, reply, (text, draft)).await?;
        tx.commit(self.ids.as_ref()).await?;
        self.reply(member, review).await
    }

    /// Changes the newest reply that was sent in: before a decision, or to answer a return. An editor who held
    /// it has to take it anew.
    ///
    /// Errors: `review_not_found` and `reply_not_found` (404), `reader_only` (403), `review_not_public`,
    /// `reply_state_forbids`, `unchanged` and `too_many_versions` (409), `invalid_fields` (422) with `/text`.
    pub async fn edit(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        draft: &ReplyDraft,
    ) -> Result<MyReply, RuleError> {
        let text = self.rules.checked(draft, belgium::day(self.clock.now()))?;
        let mut tx = self.store.begin().await?;
        let open = self.open(&tx, member, review).await?;
        let sent = [&open.follow_up, &open.answer].into_iter().flatten().find(|reply| reply.version > 0);
        let reply = sent.cloned().ok_or_else(|| RuleError::not_found("reply_not_found"))?;
        open.still_public()?;
        let current = tx.replies().version(reply.id, reply.version).await?.ok_or_else(unknown)?;
        if reply.state.writing().is_some() {
            refuse_pointless(&text, draft, &current)?;
        }
        self.promises_once(&tx, &reply, draft).await?;
        self.add_version(&mut tx, member, &open, reply, (text, draft)).await?;
        tx.commit(self.ids.as_ref()).await?;
        self.reply(member, review).await
    }

    /// What was promised stands: what followed can say that it is made, and not that it is planned again.
    ///
    /// Errors: `promise_exists` (409).
    async fn promises_once(&self, tx: &Tx, reply: &ReplyRecord, draft: &ReplyDraft) -> Result<(), RuleError> {
        let again = reply.kind == ReplyKind::FollowUp && draft.improvement == Improvement::Planned;
        if again && tx.promises().find(reply.review).await?.is_some() {
            let detail =
                "Jullie beloofden hier al iets. Je kan nu zeggen dat het gedaan is, of niets meer beloven.";
            return Err(RuleError::new(ErrorKind::Conflict, "promise_exists", detail));
        }
        Ok(())
    }

    fn begun(
        &self,
        member: &ProviderMember,
        review: ReviewId,
        open: &Open,
        kind: ReplyKind,
        now: DateTime<Utc>,
    ) -> ReplyRecord {
        ReplyRecord {
            id: ReplyId::next(self.ids.as_ref()),
            review,
            kind,
            organisation: open.organisation,
            facility: open.facility.id,
            sector: open.facility.sector,
            state: ReplyState::Draft,
            version: 0,
            public_version: None,
            draft: None,
            draft_improvement: Improvement::None,
            draft_planned_for: None,
            written_by: member.id(),
            created_at: now,
            updated_at: now,
            published_at: None,
        }
    }

    /// Adds a version and puts it before the editors.
    async fn add_version(
        &self,
        tx: &mut Tx,
        member: &ProviderMember,
        open: &Open,
        mut reply: ReplyRecord,
        (text, draft): (String, &ReplyDraft),
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let event = reply.state.writing().unwrap_or(ReplyEvent::Send);
        reply.state = reply.state.after(event)?;
        reply.version += 1;
        (reply.draft, reply.draft_improvement, reply.draft_planned_for) = (None, Improvement::None, None);
        (reply.written_by, reply.updated_at) = (member.id(), now);
        let version = ReplyVersionRecord {
            reply: reply.id,
            version: reply.version,
            report: self.rules.screened(&text, &open.facility),
            text,
            improvement: draft.improvement,
            planned_for: draft.planned_for,
            function: open.function,
            submitted_at: now,
            public: None,
            edits: domain::Edits::default(),
        };
        tx.replies().insert_version(&version).await?;
        tx.replies().update(&reply).await?;
        let (action, reason) = match event {
            ReplyEvent::Resubmit => ("reply.amended", CaseReason::Resubmitted),
            ReplyEvent::Edit => ("reply.amended", CaseReason::Amended),
            _ => ("reply.verified", CaseReason::New),
        };
        let case = self.bring_before_editors(tx, &reply, &version, open, reason).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action,
            subject_kind: "reply",
            subject: reply.id.0,
            detail: json!({
                "version": reply.version,
                "case": case.id,
                "sector": reply.sector,
                "reason": reason.as_str(),
                "opened": case.opened_at == now,
            }),
        });
        Ok(())
    }

    /// Puts a version before the editors: in the case that is open, or in a new one.
    pub(super) async fn bring_before_editors(
        &self,
        tx: &Tx,
        reply: &ReplyRecord,
        version: &ReplyVersionRecord,
        open: &Open,
        reason: CaseReason,
    ) -> Result<CaseRecord, RuleError> {
        let now = self.clock.now();
        let flags: Vec<&str> = version.report.flags.iter().map(|flag| flag.flag.as_str()).collect();
        let lane = Lane::of(&flags);
        let found = match tx.queue().undecided_about(reply.id.0).await? {
            Some(case) => tx.queue().lock(case.id).await?,
            None => None,
        };
        if let Some(mut case) = found {
            case.version = version.version;
            case.risk = version.report.risk;
            case.proposal = version.report.decision.as_str().to_owned();
            case.lease = None;
            case.settles_at = None;
            if lane < case.lane {
                case.lane = lane;
                case.due_at = case.due_at.min(self.rules.due.due(lane, now));
            }
            tx.queue().update(&case).await?;
            tx.queue().describe(&case).await?;
            return Ok(case);
        }
        let case = CaseRecord {
            id: CaseId::next(self.ids.as_ref()),
            subject_kind: SubjectKind::Reply,
            subject: reply.id.0,
            version: version.version,
            sector: reply.sector,
            facility: reply.facility,
            state: CaseState::Open,
            reason,
            risk: version.report.risk,
            proposal: version.report.decision.as_str().to_owned(),
            opened_at: now,
            due_at: self.rules.due.due(lane, now),
            lease: None,
            appeal_of: None,
            appeal_reason: None,
            decided_at: None,
            lane,
            organiser: open.facility.organiser_keys().into_iter().next(),
            handed_to: None,
            settles_at: None,
        };
        tx.queue().insert(&case).await?;
        Ok(case)
    }
}

fn refuse_pointless(text: &str, draft: &ReplyDraft, current: &ReplyVersionRecord) -> Result<(), RuleError> {
    let same = draft.improvement == current.improvement && draft.planned_for == current.planned_for;
    if text == current.text && same {
        return Err(RuleError::new(ErrorKind::Conflict, "unchanged", "Je hebt niets veranderd."));
    }
    if current.version >= MAX_VERSIONS {
        let detail = format!("Je hebt deze reactie al {MAX_VERSIONS} keer veranderd. Meer kan niet.");
        return Err(RuleError::new(ErrorKind::Conflict, "too_many_versions", detail));
    }
    Ok(())
}
