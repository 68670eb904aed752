//! Giving a notice, and its mail with the link once more.

use super::draft::{Checked, NoticeDraft, NoticeSubject};
use super::{mails, not_found, not_public};
use crate::{Submissions, mail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::{NoticeId, ReviewId};
use domain::notice::Reporter;
use domain::{ErrorKind, Facility, MaskedText, NoticeState, Redacted, ReviewState, RuleError};
use serde_json::json;
use storage::{NewAudit, NoticeLink, NoticeRecord, ReviewRecord, StorageError, Topic, Tx, Vault, View};

/// A notice that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeGiven {
    /// Which notice.
    pub id: NoticeId,
    /// Where it stands now.
    pub status: NoticeState,
}

impl Submissions {
    /// Gives notice of a published review. With a mailbox it waits until the link from the mail is used;
    /// without one, where the reason allows that, it goes to the editors at once.
    ///
    /// Errors: `review_not_found` (404), `not_public` (409), `invalid_fields` (422), `too_many_notices` (429).
    pub async fn give_notice(&self, draft: &NoticeDraft) -> Result<NoticeGiven, RuleError> {
        let now = self.clock.now();
        let NoticeSubject::Review(review) = draft.subject;
        let view = self.store.view();
        let review = view.reviews().find(review).await?.ok_or_else(not_found)?;
        let (version, shown) = shown(&view, &review).await?;
        let checked = draft.check(&self.rules, &shown).map_err(RuleError::invalid)?;
        let notice = self.new_notice(draft, &checked, &review, (version, shown), now);
        match &checked.email {
            Some(_) => self.ask_to_confirm(&checked, notice, now).await,
            None => self.take_in_unsigned(notice, now).await,
        }
    }

    /// A review that notice can be given of: what it is about, and the text as readers see it. Nothing of
    /// a text that is hidden.
    ///
    /// Errors: `review_not_found` (404), `not_public` (409).
    pub async fn noticeable(&self, review: ReviewId) -> Result<(Facility, MaskedText), RuleError> {
        let view = self.store.view();
        let review = view.reviews().find(review).await?.ok_or_else(not_found)?;
        let (_, mut text) = shown(&view, &review).await?;
        if review.published_at.is_none() {
            text = MaskedText::default();
        }
        let facility = view.facilities().find(review.facility).await?.ok_or_else(not_found)?;
        Ok((facility, text))
    }

    fn new_notice(
        &self,
        draft: &NoticeDraft,
        checked: &Checked,
        review: &ReviewRecord,
        (version, snapshot): (u32, MaskedText),
        now: DateTime<Utc>,
    ) -> NoticeRecord {
        let hash = |address: &domain::EmailAddress| {
            self.store.vault().mac("reporter-address", address.normalised().expose().as_bytes())
        };
        NoticeRecord {
            id: NoticeId::next(self.ids.as_ref()),
            review: review.id,
            facility: review.facility,
            sector: review.sector,
            reason: draft.reason,
            capacity: draft.capacity,
            state: NoticeState::AwaitingConfirmation,
            explanation: checked.explanation.clone(),
            passages: draft.passages.clone(),
            language: draft.language.clone(),
            good_faith: draft.good_faith.unwrap_or(false),
            reporter_hash: checked.email.as_ref().map(hash),
            version,
            snapshot,
            submitted_at: now,
            confirmed_at: None,
            case: None,
            hid_at: None,
            outcome: None,
            decision: None,
            message: String::new(),
            decided_at: None,
        }
    }

    async fn ask_to_confirm(
        &self,
        checked: &Checked,
        notice: NoticeRecord,
        now: DateTime<Utc>,
    ) -> Result<NoticeGiven, RuleError> {
        let ids = self.ids.as_ref();
        let email = checked.email.as_ref().map(|email| email.deliverable().clone()).unwrap_or_default();
        let name = Redacted::new(checked.name.clone());
        let reporter = Reporter { name, email, track_token: Redacted::default() };
        let sealed = self.store.seal_reporter(&reporter, ids)?;
        let mut tx = self.store.begin().await?;
        if let Some(hash) = notice.reporter_hash {
            let today = tx.notices().sent_since(hash, now - TimeDelta::days(1)).await?;
            if today >= u64::from(self.rules.notices.sent_per_day) {
                return Err(too_many());
            }
        }
        tx.notices().insert(&notice, Some(sealed)).await?;
        let facility = tx.facilities().find(notice.facility).await?.ok_or_else(not_found)?;
        self.send_notice_link(&mut tx, &notice, &reporter, &facility, now).await?;
        tx.record(given(&notice, now));
        tx.commit(ids).await?;
        Ok(NoticeGiven { id: notice.id, status: notice.state })
    }

    /// Nobody can be asked to confirm; it hides nothing, and one at a time about a review is enough.
    async fn take_in_unsigned(
        &self,
        mut notice: NoticeRecord,
        now: DateTime<Utc>,
    ) -> Result<NoticeGiven, RuleError> {
        let mut tx = self.store.begin().await?;
        let mut review = tx.reviews().lock(notice.review).await?.ok_or_else(not_found)?;
        if !is_public(&review) {
            return Err(not_public());
        }
        let others = tx.notices().about(review.id).await?;
        let waiting =
            |other: &&NoticeRecord| other.state == NoticeState::Open && other.reporter_hash.is_none();
        if let Some(same) = others.iter().find(waiting) {
            return Ok(NoticeGiven { id: same.id, status: same.state });
        }
        notice.state = NoticeState::Open;
        notice.confirmed_at = Some(now);
        tx.notices().insert(&notice, None).await?;
        tx.record(given(&notice, now));
        self.take_up(&mut tx, &mut review, &mut notice, now).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(NoticeGiven { id: notice.id, status: notice.state })
    }

    /// Sends the mail with the link again, with a new link. Bounded in number and pace.
    ///
    /// Errors: `notice_not_found` (404), `already_confirmed` (409), `too_many_mails` and `mail_too_soon` (429).
    pub async fn resend_notice(&self, id: NoticeId) -> Result<NoticeGiven, RuleError> {
        let now = self.clock.now();
        let gone = || RuleError::not_found("notice_not_found");
        let mut tx = self.store.begin().await?;
        let notice = tx.notices().lock(id).await?.ok_or_else(gone)?;
        if notice.state != NoticeState::AwaitingConfirmation {
            let detail = "Deze melding is al bevestigd of vervallen.";
            return Err(RuleError::new(ErrorKind::Conflict, "already_confirmed", detail));
        }
        let (sent, newest) = tx.notice_links().of_notice(id).await?;
        if sent > u64::from(self.rules.verification_resends) {
            let detail = "We hebben de mail al vaak genoeg gestuurd. Kijk ook bij ongewenste post.";
            return Err(RuleError::new(ErrorKind::TooMany, "too_many_mails", detail));
        }
        let minutes = self.rules.resend_pause_minutes;
        if newest.is_some_and(|link| link.created_at + TimeDelta::minutes(i64::from(minutes)) > now) {
            let detail =
                format!("Er is net een mail vertrokken. Wacht {minutes} minuten voor je een nieuwe vraagt.");
            return Err(RuleError::new(ErrorKind::TooMany, "mail_too_soon", detail));
        }
        let reporter = tx.open_reporter(id).await?.ok_or_else(gone)?;
        let facility = tx.facilities().find(notice.facility).await?.ok_or_else(gone)?;
        self.send_notice_link(&mut tx, &notice, &reporter, &facility, now).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(NoticeGiven { id, status: notice.state })
    }

    async fn send_notice_link(
        &self,
        tx: &mut Tx,
        notice: &NoticeRecord,
        reporter: &Reporter,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let token = mail::token(self.ids.as_ref());
        let link = NoticeLink {
            token_hash: Vault::token_hash(&token),
            notice: notice.id,
            created_at: now,
            expires_at: now + TimeDelta::hours(i64::from(self.rules.verification_hours)),
            used_at: None,
        };
        tx.notice_links().insert(&link).await?;
        let mail = mails::confirm(&self.rules, reporter, facility, notice, &token);
        tx.send_sealed(Topic::Mail, notice.id.0, &mail, now, self.ids.as_ref())
    }
}

/// Whether readers see the review, or would but for a notice that is undecided.
pub(super) fn is_public(review: &ReviewRecord) -> bool {
    review.published_at.is_some() || review.state == ReviewState::Hidden
}

/// The version that readers see, and the text as they see it.
async fn shown(view: &View<'_>, review: &ReviewRecord) -> Result<(u32, MaskedText), RuleError> {
    // What was never public is nobody's business.
    let number = review.public_version.ok_or_else(not_found)?;
    if !is_public(review) {
        return Err(not_public());
    }
    let version = view.versions().find(review.id, number).await?.ok_or_else(not_found)?;
    Ok((number, version.public.ok_or_else(not_found)?))
}

fn given(notice: &NoticeRecord, now: DateTime<Utc>) -> NewAudit {
    NewAudit {
        at: now,
        actor: Actor::System,
        action: "notice.given",
        subject_kind: "notice",
        subject: notice.id.0,
        detail: json!({ "sector": notice.sector, "reason": notice.reason, "capacity": notice.capacity }),
    }
}

fn too_many() -> RuleError {
    let detail = "Met dit adres kwamen vandaag al veel meldingen binnen. Probeer het morgen opnieuw.";
    RuleError::new(ErrorKind::TooMany, "too_many_notices", detail)
}
