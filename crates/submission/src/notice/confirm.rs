//! Confirming a notice with the link from the mail.

use super::give::is_public;
use super::{mails, not_found};
use crate::{Submissions, mail};
use chrono::{DateTime, Utc};
use domain::ids::NoticeId;
use domain::notice::Reporter;
use domain::{ErrorKind, Facility, NoticeState, Redacted, RuleError};
use storage::{NoticeLink, NoticeRecord, ReviewRecord, Topic, Tx, Vault};

/// A confirmed notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeConfirmed {
    /// Which notice.
    pub id: NoticeId,
    /// Where it stands now.
    pub status: NoticeState,
    /// The token of the page on which it is followed.
    pub track_token: Redacted<String>,
    /// That page.
    pub track_url: Redacted<String>,
}

impl Submissions {
    /// What the link from the mail would confirm, without using it, with what the review is about.
    ///
    /// Errors: `link_unknown` (404), `link_used` and `link_expired` (410).
    pub async fn peek_notice(&self, token: &str) -> Result<(NoticeId, Facility), RuleError> {
        let view = self.store.view();
        let link = usable(view.notice_links().find(Vault::token_hash(token)).await?, self.clock.now())?;
        let notice = view.notices().find(link.notice).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(notice.facility).await?.ok_or_else(unknown)?;
        Ok((notice.id, facility))
    }

    /// A notice that waits for its link to be used, and what the review is about.
    ///
    /// Errors: `notice_not_found` (404) also once it is confirmed.
    pub async fn awaiting_notice(&self, id: NoticeId) -> Result<Facility, RuleError> {
        let gone = || RuleError::not_found("notice_not_found");
        let view = self.store.view();
        let notice = view.notices().find(id).await?;
        let notice = notice.filter(|notice| notice.state == NoticeState::AwaitingConfirmation);
        let facility = view.facilities().find(notice.ok_or_else(gone)?.facility).await?;
        facility.ok_or_else(gone)
    }

    /// Confirms a notice: from here on it waits for an editor, unless the text is gone or changed by now.
    /// The link works once.
    ///
    /// Errors: `link_unknown` (404), `link_used` and `link_expired` (410), `notice_exists` (409),
    /// `too_many_notices` (429); after the last two it still works.
    pub async fn confirm_notice(&self, token: &str) -> Result<NoticeConfirmed, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let link = usable(tx.notice_links().lock(Vault::token_hash(token)).await?, now)?;
        // The review comes before everything else that is held, as everywhere.
        let about = tx.notices().find(link.notice).await?.ok_or_else(unknown)?.review;
        let mut review = tx.reviews().lock(about).await?.ok_or_else(not_found)?;
        let mut notice = tx.notices().lock(link.notice).await?.ok_or_else(unknown)?;
        if notice.state != NoticeState::AwaitingConfirmation {
            return Err(used());
        }
        self.within_limits(&tx, &notice).await?;
        tx.notice_links().mark_used(link.token_hash, now).await?;
        let mut reporter = tx.open_reporter(notice.id).await?.ok_or_else(unknown)?;
        let track = mail::token(self.ids.as_ref());
        reporter.track_token = Redacted::new(track.clone());
        let sealed = self.store.seal_reporter(&reporter, self.ids.as_ref())?;
        tx.notices().set_identity(notice.id, sealed, Vault::token_hash(&track)).await?;
        notice.confirmed_at = Some(now);
        notice.state = NoticeState::Open;
        self.receive(&mut tx, &mut review, &mut notice, &reporter, now).await?;
        tx.commit(self.ids.as_ref()).await?;
        let track_url = Redacted::new(self.rules.track_url(&track));
        let track_token = reporter.track_token;
        Ok(NoticeConfirmed { id: notice.id, status: notice.state, track_token, track_url })
    }

    async fn receive(
        &self,
        tx: &mut Tx,
        review: &mut ReviewRecord,
        notice: &mut NoticeRecord,
        reporter: &Reporter,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let facility = tx.facilities().find(notice.facility).await?.ok_or_else(not_found)?;
        if !is_public(review) || review.public_version != Some(notice.version) {
            tx.record(super::take_up::received(notice, false, now));
            return self.nothing_left(tx, notice, &facility, now).await;
        }
        self.take_up(tx, review, notice, now).await?;
        let mail = mails::received(reporter, &facility, notice);
        Ok(tx.send_sealed(Topic::Mail, notice.id.0, &mail, now, self.ids.as_ref())?)
    }

    /// One notice of one mailbox about one review at a time, and not too many in all. Asked only of whoever
    /// proves the mailbox: nobody else learns what was given notice of with an address.
    async fn within_limits(&self, tx: &Tx, notice: &NoticeRecord) -> Result<(), RuleError> {
        let Some(hash) = notice.reporter_hash else { return Ok(()) };
        let open = tx.notices().open_of_reporter(hash).await?;
        let mut same = open.iter().any(|other| other.review == notice.review);
        for appeal in tx.appeals().about(notice.review).await? {
            let (None, Some(of)) = (appeal.decided_at, appeal.notice) else { continue };
            let of = tx.notices().find(of).await?;
            same = same || of.is_some_and(|of| of.reporter_hash == Some(hash));
        }
        if same {
            let detail = "Je hebt deze waardering al gemeld. Een redacteur bekijkt ze.";
            return Err(RuleError::new(ErrorKind::Conflict, "notice_exists", detail));
        }
        if open.len() as u64 >= u64::from(self.rules.notices.open_per_reporter) {
            let detail = "Er wachten al veel meldingen van jou op een redacteur. Bevestig deze later.";
            return Err(RuleError::new(ErrorKind::TooMany, "too_many_notices", detail));
        }
        Ok(())
    }
}

fn usable(link: Option<NoticeLink>, now: DateTime<Utc>) -> Result<NoticeLink, RuleError> {
    let link = link.ok_or_else(unknown)?;
    if link.used_at.is_some() {
        return Err(used());
    }
    if link.expires_at <= now {
        let detail = "Deze link is niet meer geldig. Meld de waardering opnieuw.";
        return Err(RuleError::new(ErrorKind::Gone, "link_expired", detail));
    }
    Ok(link)
}

pub(super) fn unknown() -> RuleError {
    let detail = "Deze link kennen we niet. Kijk na of je hem helemaal hebt overgenomen.";
    RuleError::new(ErrorKind::NotFound, "link_unknown", detail)
}

fn used() -> RuleError {
    let detail =
        "Deze link is al gebruikt: je melding is bevestigd. In je mailbox vind je de link om ze te volgen.";
    RuleError::new(ErrorKind::Gone, "link_used", detail)
}
