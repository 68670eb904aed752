//! Digests: what came online since the last one.

use super::FollowedName;
use super::token::{self, Purpose};
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{FacilityId, SubscriptionId};
use domain::{ErrorKind, Facility, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use std::collections::HashMap;
use storage::{NewsItem, SubscriberRecord, SubscriptionRecord, Topic, Tx};
use templates::Language;
use templates::mails::{DigestReview, SubscriptionDigest};

/// Reviews in one mail; the mail says how many more there are.
const IN_A_MAIL: u64 = 20;
/// A digest tells of what came online up to so long ago: what is published at this very moment may be committed a
/// little later, and would be missed for good.
pub const DIGEST_LAG: TimeDelta = TimeDelta::minutes(10);

impl Submissions {
    /// Sends the digests that are due, at most `limit`, each in a transaction of its own with its mail. Where
    /// nothing is new no mail goes out. Says how many mails there were, and how many were due. One that fails does
    /// not keep the others from being sent, and stays due.
    ///
    /// Errors: that of the first one, where none could be made.
    pub async fn send_digests(&self, limit: u64) -> Result<(u64, u64), RuleError> {
        let due = self.store.view().subscriptions().due(self.clock.now(), limit).await?;
        let (mut sent, mut made, mut failed) = (0, false, None);
        for id in &due {
            match self.send_digest(*id).await {
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

    async fn send_digest(&self, id: SubscriptionId) -> Result<bool, RuleError> {
        let now = self.clock.now();
        let view = self.store.view();
        let Some(asked) = view.subscriptions().find(id).await? else { return Ok(false) };
        let about = match self.named(&view, &asked.followed).await {
            Ok(about) => Some(about),
            // Such as a municipality that merged into another one: there is nothing to tell.
            Err(gone) if gone.kind == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let mut tx = self.store.begin().await?;
        let Some(record) = tx.subscriptions().lock(id).await? else { return Ok(false) };
        // Another node may have been first.
        if record.next_at.is_none_or(|at| at > now) {
            return Ok(false);
        }
        let from = record.told_until.unwrap_or(record.asked_at);
        let to = (now - DIGEST_LAG).max(from);
        let (count, news) = tx.public_reviews().news(&record.followed, (from, to), IN_A_MAIL).await?;
        let next_at = Some(record.frequency.next(now, id));
        tx.subscriptions()
            .update(&SubscriptionRecord { told_until: Some(to), next_at, ..record.clone() })
            .await?;
        let told = match about {
            Some(about) if count > 0 => self.tell(&mut tx, &record, &about, (count, &news), now).await?,
            _ => false,
        };
        tx.commit(self.ids.as_ref()).await?;
        Ok(told)
    }

    async fn tell(
        &self,
        tx: &mut Tx,
        record: &SubscriptionRecord,
        about: &FollowedName,
        (count, news): (u64, &[NewsItem]),
        now: DateTime<Utc>,
    ) -> Result<bool, RuleError> {
        let Some(subscriber) = tx.subscribers().find(record.subscriber).await? else { return Ok(false) };
        let Some(sealed) = tx.subscribers().address(subscriber.id).await? else { return Ok(false) };
        let ids: Vec<FacilityId> = news.iter().map(|item| item.facility).collect();
        let facilities = tx.facilities().find_many(&ids).await?;
        let facilities: HashMap<FacilityId, Facility> =
            facilities.into_iter().map(|facility| (facility.id, facility)).collect();
        let vault = self.store.vault();
        let mail = SubscriptionDigest {
            followed: about.in_mail(language(&subscriber)),
            frequency: record.frequency,
            count,
            reviews: news.iter().filter_map(|item| review(item, facilities.get(&item.facility)?)).collect(),
            stop_token: self.stop_token(record.id),
            manage_token: token::make(vault, Purpose::Manage, subscriber.id.0),
        };
        let address = self.store.open_address(&sealed)?;
        let to = Recipient::nameless(&address, language(&subscriber));
        let mail = Envelope::new(to, OutgoingMail::SubscriptionDigest(mail)).to_bytes();
        tx.send_sealed(Topic::Mail, record.id.0, &mail, now, self.ids.as_ref())?;
        Ok(true)
    }
}

fn language(subscriber: &SubscriberRecord) -> Language {
    Language::of_mails_to(&subscriber.language)
}

fn review(item: &NewsItem, facility: &Facility) -> Option<DigestReview> {
    Some(DigestReview {
        facility_name: facility.name.clone(),
        facility_slug: facility.slug.clone(),
        municipality: facility.municipality.clone().unwrap_or_default(),
        review_id: item.review,
        relation: item.relation,
        published_on: domain::belgium::day(item.published_at),
    })
}
