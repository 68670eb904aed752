//! A very serious text: the provider's members see it, masked, before readers do, and have some time to say what they
//! want to say. They stop nothing. The decision is taken and waits as one that can still be undone (`pending.rs`): an
//! amended or withdrawn text is never published by it, and a worker that is killed finds it again.

use crate::decide::Decided;
use crate::reply::is_reply;
use crate::{Desk, Editor, mailbox_of};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::case::Lease;
use domain::ids::CaseId;
use domain::{Action, DecisionDraft, ErrorKind, RuleError};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{HearingRecord, NewAudit, NewMessage, PendingRecord, ReviewRecord, Topic, Tx};
use templates::mails::ProviderHearing;

impl Desk {
    /// Decides to publish a very serious text, once the members of its provider had the time to answer. The clock runs
    /// once for a version: whoever undoes the decision and takes it anew starts no second one.
    ///
    /// Errors: those of [`Desk::decide`]; `hearing_not_possible` (409) for another action, a reply, or a text that
    /// readers see already, and `no_members` (409) where nobody could be asked.
    pub async fn decide_after_hearing(
        &self,
        editor: &Editor,
        id: CaseId,
        draft: DecisionDraft,
    ) -> Result<Decided, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        if draft.action != Action::Publish || is_reply(&tx, id).await? {
            return Err(not_possible());
        }
        let (matter, decision) = self.checked_before(&tx, editor, id, draft.clone()).await?;
        let (mut case, review) = (matter.case, matter.review);
        if review.published_at.is_some() || matter.track != domain::Track::Text {
            return Err(not_possible());
        }
        let known = tx.hearings().lock(review.id, case.version).await?;
        let until = match known {
            // Masked otherwise: the members see that too, and no clock starts again.
            Some(known) => {
                let over = !known.is_open(now);
                let pause = now + TimeDelta::seconds(i64::from(self.rules.undo_seconds));
                tx.hearings().update(&HearingRecord { masked: decision.masked, ..known.clone() }).await?;
                if over { pause } else { known.until }
            }
            None => {
                let until = now + TimeDelta::hours(i64::from(self.rules.hearing_hours));
                let hearing = HearingRecord {
                    review: review.id,
                    version: case.version,
                    case: id,
                    facility: review.facility,
                    masked: decision.masked,
                    asked_by: editor.id(),
                    asked_at: now,
                    until,
                    said: None,
                    said_by: None,
                    said_at: None,
                };
                self.ask_members(&mut tx, &review, &hearing).await?;
                until
            }
        };
        case.settles_at = Some(until);
        // Much longer than the time to answer, so that a worker that is late still finds the case held.
        case.lease = Some(Lease { editor: editor.id(), expires_at: until + TimeDelta::days(7) });
        tx.queue().update(&case).await?;
        tx.pending().delete(id).await?;
        let pending =
            PendingRecord { case: id, editor: editor.id(), draft, decided_at: now, takes_effect_at: until };
        tx.pending().insert(&pending).await?;
        tx.send(NewMessage::about(Topic::Settle, id.0, until));
        tx.commit(self.ids.as_ref()).await?;
        Ok(Decided { id: None, status: review.state, awaits_second: false, takes_effect_at: Some(until) })
    }

    async fn ask_members(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        hearing: &HearingRecord,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let facility = tx.facilities().find(review.facility).await?.ok_or_else(crate::case::not_found)?;
        let members = match facility.organisation {
            Some(organisation) => tx.memberships().accounts_of(organisation).await?,
            None => Vec::new(),
        };
        if members.is_empty() {
            let detail =
                "Deze voorziening heeft nog geen leden die je tekst vooraf kunnen zien. Publiceer gewoon.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_members", detail));
        }
        tx.hearings().insert(hearing).await?;
        for member in &members {
            let mail = ProviderHearing {
                facility_name: facility.name.clone(),
                review_id: review.id,
                until: hearing.until,
            };
            let mail = Envelope::new(mailbox_of(member), OutgoingMail::ProviderHearing(mail));
            let bytes = mail.to_bytes();
            tx.send_sealed(Topic::Mail, member.id.0, &bytes, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(hearing.asked_by),
            action: "review.heard",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "case": hearing.case,
                "version": hearing.version,
                "members": members.len(),
                "until": hearing.until,
            }),
        });
        Ok(())
    }

    /// Refuses to publish at once what members of the provider are looking at.
    ///
    /// Errors: `hearing_open` (409).
    pub(crate) async fn not_heard_now(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        version: u32,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let hearing = tx.hearings().find(review.id, version).await?;
        if hearing.is_none_or(|hearing| !hearing.is_open(now)) {
            return Ok(());
        }
        let detail = "De voorziening kan nog antwoorden op deze tekst. Kies opnieuw voor 'eerst tonen aan de voorziening'.";
        Err(RuleError::new(ErrorKind::Conflict, "hearing_open", detail))
    }
}

fn not_possible() -> RuleError {
    let detail = "Je kan alleen een waardering die nog niet online staat, eerst tonen aan de voorziening.";
    RuleError::new(ErrorKind::Conflict, "hearing_not_possible", detail)
}
