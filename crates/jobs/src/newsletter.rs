//! Delivering newsletters: put in the outbox some hundreds at a time, sent at a pace, and to nobody twice.
//!
//! Other mails are sent at least once, and a repeated one is recognised by its Message-ID. A newsletter is sent at
//! most once: that a mail is about to be handed over is committed first, so one that is found so again after a crash
//! is counted as unsure and not sent again. Some go abreast, for a mail server answers each of them after a while; one
//! commit settles those and begins the next.

use crate::deliver::Outcome;
use crate::digests::given_up;
use crate::worker::{Round, Worker};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{NewsletterId, OutboxId, SubscriptionId};
use domain::newsletter::{NewsletterCounts, NewsletterState};
use domain::subscription::Followed;
use futures::future::join_all;
use moderation::{Reader, Turn};
use notify::Envelope;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use storage::{NewMessage, NewsletterRecord, OutboxMessage, StorageError, Topic, Tx};
use uuid::Uuid;

/// Readers for whom a newsletter is put in the outbox in one transaction.
const SPREAD: u64 = 500;
/// Most mails in one go.
const AT_ONCE: u64 = 100;

/// Mails of newsletters that are handed over at the same time, each over a connection of its own. So many can be unsure
/// after a crash.
pub const NEWSLETTERS_ABREAST: usize = 8;

/// How fast newsletters go out: the generic cell rate algorithm, with a burst of a second.
#[derive(Debug)]
pub(crate) struct Pace {
    per_minute: u32,
    /// The moment up to which what was sent has used up the pace.
    used: Mutex<Option<DateTime<Utc>>>,
}

impl Pace {
    pub(crate) fn new(per_minute: u32) -> Self {
        Self { per_minute, used: Mutex::new(None) }
    }

    fn each(&self) -> TimeDelta {
        TimeDelta::microseconds(60_000_000 / i64::from(self.per_minute.max(1)))
    }

    /// How many mails may go now.
    fn allowed(&self, now: DateTime<Utc>) -> u64 {
        if self.per_minute == 0 {
            return AT_ONCE;
        }
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let each = self.each();
        let burst = TimeDelta::seconds(1).max(each);
        let free = now - used.unwrap_or(now - burst).max(now - burst);
        let most = free.num_microseconds().unwrap_or(0) / each.num_microseconds().unwrap_or(1).max(1);
        u64::try_from(most).unwrap_or(0).min(AT_ONCE)
    }

    fn spend(&self, now: DateTime<Utc>, mails: u64) {
        if self.per_minute == 0 {
            return;
        }
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let each = self.each();
        let burst = TimeDelta::seconds(1).max(each);
        let from = used.unwrap_or(now - burst).max(now - burst);
        *used = Some(from + each * i32::try_from(mails).unwrap_or(i32::MAX));
    }
}

/// What is to be done for a reader.
struct Planned<'m> {
    message: &'m OutboxMessage,
    reader: Reader,
    what: What,
}

enum What {
    Send(Box<Envelope>),
    /// Nothing is to be sent.
    Became(Became),
}

/// What became of a reader's mail.
struct Handled<'m> {
    message: &'m OutboxMessage,
    reader: Reader,
    became: Became,
}

enum Became {
    Tried(Outcome),
    Skipped,
    Unsure,
}

impl Worker {
    /// Delivers one batch of newsletters, as far as the pace allows.
    pub(crate) async fn deliver_newsletters(&self) -> Result<Round, StorageError> {
        let now = self.clock.now();
        let allowed = self.pace.allowed(now);
        if allowed == 0 {
            return Ok(Round::default());
        }
        let tx = self.store.begin().await?;
        let messages = tx.outbox().take(Topic::Newsletter, now, now + self.settings.hold, allowed).await?;
        if messages.is_empty() {
            return Ok(Round::default());
        }
        tx.commit(self.ids.as_ref()).await?;
        let mut batch = Batch::default();
        let mut before = Vec::new();
        for group in messages.chunks(NEWSLETTERS_ABREAST) {
            // With a slow mail server the rest is soon anybody's again.
            if self.clock.now() > now + self.settings.hold / 2 {
                break;
            }
            let mut turns = Vec::new();
            for message in group {
                match reader(message) {
                    Some(reader) => turns.push(self.newsletter_turn(message, reader, &mut batch).await?),
                    None => {
                        self.spread(message).await?;
                        batch.round.delivered += 1;
                    }
                }
            }
            before = self.hand_over(before, turns, &mut batch).await?;
        }
        self.settle_newsletters(before, &[], &mut batch).await?;
        self.pace.spend(now, batch.mails);
        batch.end(self).await?;
        Ok(batch.round)
    }

    /// What is to be done for a reader; an answer where that is nothing.
    async fn newsletter_turn<'m>(
        &self,
        message: &'m OutboxMessage,
        reader: Reader,
        batch: &mut Batch,
    ) -> Result<Planned<'m>, StorageError> {
        let became = |became| Planned { message, reader, what: What::Became(became) };
        if message.begun_at.is_some() {
            return Ok(became(Became::Unsure));
        }
        let turn = match batch.record(self, reader.newsletter).await? {
            Some(record) => self.desk.newsletter_turn(&record, reader).await,
            None => Ok(Turn::Skip),
        };
        Ok(match turn {
            Ok(Turn::Send(envelope)) => Planned { message, reader, what: What::Send(envelope) },
            Ok(Turn::Skip) => became(Became::Skipped),
            Err(error) => became(Became::Tried(Outcome::Later(error.code.to_owned()))),
        })
    }

    /// Settles the mails before, and hands these over, all at once.
    async fn hand_over<'m>(
        &self,
        before: Vec<Handled<'m>>,
        turns: Vec<Planned<'m>>,
        batch: &mut Batch,
    ) -> Result<Vec<Handled<'m>>, StorageError> {
        let sends = turns.iter().filter(|one| matches!(one.what, What::Send(_)));
        let begun: Vec<OutboxId> = sends.map(|one| one.message.id).collect();
        self.settle_newsletters(before, &begun, batch).await?;
        batch.mails += begun.len() as u64;
        let handed = turns.into_iter().map(async |Planned { message, reader, what }| {
            let became = match what {
                What::Send(envelope) => Became::Tried(self.hand_to_server(message, &envelope).await),
                What::Became(became) => became,
            };
            Handled { message, reader, became }
        });
        Ok(join_all(handed).await)
    }

    /// Settles what became of mails, and begins the next ones, in one transaction.
    async fn settle_newsletters(
        &self,
        before: Vec<Handled<'_>>,
        next: &[OutboxId],
        batch: &mut Batch,
    ) -> Result<(), StorageError> {
        if before.is_empty() && next.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        for handled in before {
            self.settle_one(&tx, handled, now, batch).await?;
        }
        for id in next {
            tx.outbox().begin(*id, now).await?;
        }
        tx.commit(self.ids.as_ref()).await
    }

    async fn settle_one(
        &self,
        tx: &Tx,
        handled: Handled<'_>,
        now: DateTime<Utc>,
        batch: &mut Batch,
    ) -> Result<(), StorageError> {
        let Handled { message, reader, became } = handled;
        let one = NewsletterCounts::default();
        let counts = match became {
            Became::Tried(Outcome::Delivered) => {
                batch.round.delivered += 1;
                tx.subscriptions().delivered(&[reader.subscription]).await?;
                NewsletterCounts { sent: 1, ..one }
            }
            Became::Tried(Outcome::Later(error)) => match self.settings.backoff.after(message.attempts) {
                Some(pause) => {
                    tracing::warn!(id = %message.id, attempts = message.attempts, %error, "newsletter postponed");
                    batch.round.postponed += 1;
                    return tx.outbox().retry(message.id, now + pause, &error).await;
                }
                None => self.bounced(tx, message, reader, &error, batch).await?,
            },
            Became::Tried(Outcome::Never(error)) => self.bounced(tx, message, reader, &error, batch).await?,
            Became::Skipped => NewsletterCounts { skipped: 1, ..one },
            Became::Unsure => {
                tracing::warn!(id = %message.id, "the platform ended while this newsletter was handed over: it is not sent again");
                NewsletterCounts { unsure: 1, ..one }
            }
        };
        batch.round.delivered += usize::from(counts.skipped + counts.unsure > 0);
        if counts.sent > 0 {
            // Its payload says of which newsletter it was, should it come back.
            tx.outbox().done_for_now(message.id, now).await?;
        } else {
            tx.outbox().done(&[message.id], now).await?;
        }
        tx.newsletters().add_up(reader.newsletter, counts).await
    }

    /// A mail that never arrives: counted, and after some in a row the subscription ends.
    async fn bounced(
        &self,
        tx: &Tx,
        message: &OutboxMessage,
        reader: Reader,
        error: &str,
        batch: &mut Batch,
    ) -> Result<NewsletterCounts, StorageError> {
        tracing::warn!(id = %message.id, attempts = message.attempts, %error, "newsletter bounced");
        batch.round.buried += 1;
        given_up(tx, reader.subscription.0).await?;
        Ok(NewsletterCounts { bounced: 1, ..NewsletterCounts::default() })
    }

    /// Puts a newsletter in the outbox for the next readers, and itself again where there may be more. Where it ended
    /// meanwhile nothing happens; done twice it goes on where it was, so that nobody is put there twice.
    async fn spread(&self, message: &OutboxMessage) -> Result<(), StorageError> {
        let now = self.clock.now();
        let id = NewsletterId(message.subject);
        let mut tx = self.store.begin().await?;
        let record = tx.newsletters().lock(id).await?;
        let sending = |record: &NewsletterRecord| {
            record.state == NewsletterState::Sending && record.spread_at.is_none()
        };
        if let Some(record) = record.filter(sending) {
            let list = Followed::Programme(record.programme.clone());
            let readers = tx.subscriptions().followers(&list, record.spread_to, SPREAD).await?;
            for reader in &readers {
                let payload = Some(id.0.as_bytes().to_vec());
                tx.send(NewMessage { payload, ..NewMessage::about(Topic::Newsletter, reader.0, now) });
            }
            let queued = readers.len() as u64;
            tx.newsletters().add_up(id, NewsletterCounts { queued, ..NewsletterCounts::default() }).await?;
            let more = queued == SPREAD;
            let record = NewsletterRecord {
                spread_to: readers.last().copied().or(record.spread_to),
                spread_at: (!more).then_some(now),
                ..record
            };
            tx.newsletters().update(&record).await?;
            if more {
                tx.send(NewMessage::about(Topic::Newsletter, id.0, now));
            }
        }
        tx.outbox().done(&[message.id], now).await?;
        tx.newsletters().end_when_done(id, now).await?;
        tx.commit(self.ids.as_ref()).await
    }
}

/// Whose turn a message is; none where it is to be put in the outbox for more readers.
fn reader(message: &OutboxMessage) -> Option<Reader> {
    let newsletter = Uuid::from_slice(message.payload.as_deref()?).ok()?;
    Some(Reader { newsletter: NewsletterId(newsletter), subscription: SubscriptionId(message.subject) })
}

/// What a batch has seen and done.
#[derive(Default)]
struct Batch {
    round: Round,
    mails: u64,
    records: HashMap<NewsletterId, Option<NewsletterRecord>>,
}

impl Batch {
    /// The newsletter, read once for a batch: one that is stopped ends within a hundred mails.
    async fn record(
        &mut self,
        worker: &Worker,
        id: NewsletterId,
    ) -> Result<Option<NewsletterRecord>, StorageError> {
        if let Some(known) = self.records.get(&id) {
            return Ok(known.clone());
        }
        let found = worker.store.view().newsletters().find(id).await?;
        self.records.insert(id, found.clone());
        Ok(found)
    }

    async fn end(&self, worker: &Worker) -> Result<(), StorageError> {
        let now = worker.clock.now();
        for id in self.records.keys() {
            let tx = worker.store.begin().await?;
            if tx.newsletters().end_when_done(*id, now).await? {
                tx.commit(worker.ids.as_ref()).await?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_go_than_the_pace_allows() {
        let at = |ms: i64| DateTime::UNIX_EPOCH + TimeDelta::milliseconds(1_000_000 + ms);
        let pace = Pace::new(600);
        assert_eq!(pace.allowed(at(0)), 10);
        pace.spend(at(0), 10);
        assert_eq!(pace.allowed(at(0)), 0);
        assert_eq!(pace.allowed(at(300)), 3);
        pace.spend(at(300), 2);
        assert_eq!(pace.allowed(at(300)), 1);
        // What was not used does not add up to more than a second of it.
        assert_eq!(pace.allowed(at(3_600_000)), 10);
        // Fewer than one in a second.
        let slow = Pace::new(6);
        assert_eq!(slow.allowed(at(0)), 1);
        slow.spend(at(0), 1);
        assert_eq!((slow.allowed(at(9_000)), slow.allowed(at(10_000))), (0, 1));
        assert_eq!(Pace::new(0).allowed(at(0)), AT_ONCE);
    }
}
