//! Telling the members of a provider that a review came online: at once, or in a digest. Nothing of what it says is in
//! a mail, nor who wrote it: it may still change or go.

use crate::{Desk, mailbox_of};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::{EditorId, ReviewId, SubscriptionId};
use domain::subscription::Followed;
use domain::{ErrorKind, NewsFrequency, RuleError, belgium};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{EditorRecord, MemberNewsRecord, NewAudit, Topic, Tx};
use templates::mails::{MemberDigest, MemberNews, NewsPlace, NewsReview};
use uuid::Uuid;

/// Reviews of a facility in one mail; the mail says how many more there are.
const IN_A_MAIL: u64 = 10;
/// As for readers' digests: what is being published at this very moment is told of next time.
const LAG: TimeDelta = TimeDelta::minutes(10);
/// What a link to stop is for: mails about one facility, or all digests.
const STOP: &str = "member-news-stop";
const STOP_DIGESTS: &str = "member-digests-stop";

impl Desk {
    /// Tells every member who wants to hear at once that a review is public. Called by the worker; a message that is
    /// delivered again tells nobody twice.
    pub async fn tell_members(&self, review: ReviewId) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(review) = tx.reviews().lock(review).await? else { return Ok(()) };
        // Taken back meanwhile: there is nothing to tell.
        let (Some(_), Some(version)) = (review.published_at, review.public_version) else { return Ok(()) };
        let Some(facility) = tx.facilities().find(review.facility).await? else { return Ok(()) };
        let Some(organisation) = facility.organisation else { return Ok(()) };
        if !tx.member_news().mark_told(review.id, version, now).await? {
            return Ok(());
        }
        let members = tx.memberships().accounts_of(organisation).await?;
        for account in members {
            let wish = self.wish_of(&tx, account.id, facility.id).await?;
            if wish.frequency != NewsFrequency::AtOnce {
                continue;
            }
            let mail = MemberNews {
                facility_name: facility.name.clone(),
                facility_slug: facility.slug.clone(),
                review_id: review.id,
                stop_token: self.store.vault().link(STOP, wish.id),
            };
            self.mail_member(&mut tx, &account, OutgoingMail::MemberNews(mail), now)?;
        }
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// What a member asked, held; what holds for who asked nothing, kept so that a link can stop it.
    async fn wish_of(
        &self,
        tx: &Tx,
        account: EditorId,
        facility: domain::ids::FacilityId,
    ) -> Result<MemberNewsRecord, RuleError> {
        if let Some(known) = tx.member_news().lock(account, facility).await? {
            return Ok(known);
        }
        let wish = MemberNewsRecord {
            id: self.ids.uuid(),
            account,
            facility,
            frequency: NewsFrequency::default(),
            told_until: None,
            next_at: None,
        };
        tx.member_news().insert(&wish).await?;
        // Somebody else may have been first.
        Ok(tx.member_news().lock(account, facility).await?.unwrap_or(wish))
    }

    fn mail_member(
        &self,
        tx: &mut Tx,
        account: &EditorRecord,
        mail: OutgoingMail,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let bytes = Envelope::new(mailbox_of(account), mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, account.id.0, &bytes, now, self.ids.as_ref())?)
    }

    /// Sends members the digests that are due, each in a transaction with its mail: one mail for all facilities of a
    /// member. Where nothing is new no mail goes out. Says how many mails there were, and how many members were due.
    ///
    /// Errors: that of the first one, where none could be made.
    pub async fn send_member_digests(&self, limit: u64) -> Result<(u64, u64), RuleError> {
        let due = self.store.view().member_news().due(self.clock.now(), limit).await?;
        let (mut sent, mut made, mut failed) = (0, false, None);
        for account in &due {
            match self.send_member_digest(*account).await {
                Ok(mail) => {
                    sent += u64::from(mail);
                    made = true;
                }
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match failed {
            Some(error) if !made => Err(error),
            _ => Ok((sent, due.len() as u64)),
        }
    }

    async fn send_member_digest(&self, id: EditorId) -> Result<bool, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let account = tx.editors().find(id).await?.filter(|account| account.active);
        let organisations: Vec<_> =
            tx.memberships().of(id).await?.into_iter().map(|one| one.organisation).collect();
        let mut places = Vec::new();
        // Nothing, where another node was first.
        for wish in tx.member_news().lock_due_of(id, now).await? {
            let facility = tx.facilities().find(wish.facility).await?;
            let own = facility.filter(|one| one.organisation.is_some_and(|of| organisations.contains(&of)));
            let (Some(facility), Some(often)) = (own, wish.frequency.digest()) else {
                // No longer theirs.
                tx.member_news().delete(wish.id).await?;
                continue;
            };
            let from = wish.told_until.unwrap_or(now - TimeDelta::days(1));
            let to = (now - LAG).max(from);
            let about = Followed::Facility(facility.id);
            let (count, news) = tx.public_reviews().news(&about, (from, to), IN_A_MAIL).await?;
            // All of a member's are due at the same minute.
            let next_at = Some(often.next(now, SubscriptionId(id.0)));
            tx.member_news().update(&MemberNewsRecord { told_until: Some(to), next_at, ..wish }).await?;
            if count > 0 {
                let reviews = news.iter().map(|item| NewsReview {
                    review_id: item.review,
                    published_on: belgium::day(item.published_at),
                });
                places.push(NewsPlace { facility_name: facility.name, count, reviews: reviews.collect() });
            }
        }
        let told = match account {
            Some(account) if !places.is_empty() => {
                let stop_token = self.store.vault().link(STOP_DIGESTS, id.0);
                let mail = OutgoingMail::MemberDigest(MemberDigest { places, stop_token });
                self.mail_member(&mut tx, &account, mail, now)?;
                true
            }
            _ => false,
        };
        tx.commit(self.ids.as_ref()).await?;
        Ok(told)
    }

    /// Whether a link in a mail to a member stops something; opening it stops nothing.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub fn peek_news_stop(&self, token: &str) -> Result<(), RuleError> {
        self.stopped_by(token).map(|_| ())
    }

    /// Stops what the link in a mail is about, in one step (RFC 8058): the mails about one facility, or the digests.
    /// Using it again is no error.
    ///
    /// Errors: `link_unknown` (404) for a link that we never made.
    pub async fn stop_news(&self, token: &str) -> Result<(), RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let account = match self.stopped_by(token)? {
            Stopped::Facility(id) => {
                let Some(wish) = tx.member_news().find(id).await? else { return Ok(()) };
                let account = wish.account;
                let stopped = MemberNewsRecord { frequency: NewsFrequency::Never, next_at: None, ..wish };
                tx.member_news().update(&stopped).await?;
                account
            }
            Stopped::Digests(account) => {
                tx.member_news().stop_digests(account).await?;
                account
            }
        };
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(account),
            action: "member.news_stopped",
            subject_kind: "account",
            subject: account.0,
            detail: json!({}),
        });
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    fn stopped_by(&self, token: &str) -> Result<Stopped, RuleError> {
        let vault = self.store.vault();
        let facility = vault.linked(STOP, token).map(Stopped::Facility);
        let found =
            facility.or_else(|| vault.linked(STOP_DIGESTS, token).map(|id| Stopped::Digests(EditorId(id))));
        found.ok_or_else(|| {
            let detail = "Deze link kennen we niet. Kijk na of je hem helemaal hebt overgenomen.";
            RuleError::new(ErrorKind::NotFound, "link_unknown", detail)
        })
    }
}

enum Stopped {
    Facility(Uuid),
    Digests(EditorId),
}
