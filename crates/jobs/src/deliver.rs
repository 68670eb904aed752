//! Taking messages from the outbox and settling what became of them.

use crate::digests::given_up;
use crate::worker::{Round, Worker};
use domain::ids::{OutboxId, SubscriptionId};
use storage::{OutboxMessage, StorageError, Topic};

/// Longest pause before the index is told again, in seconds: so long it may lag once the engine is back.
const INDEX_PAUSE: u32 = 30;

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It arrived.
    Delivered,
    /// It may arrive later. The text names no person.
    Later(String),
    /// It never will. The text names no person.
    Never(String),
}

impl Worker {
    /// Delivers one batch of one topic.
    pub async fn deliver(&self, topic: Topic) -> Result<Round, StorageError> {
        if topic == Topic::Newsletter {
            return self.deliver_newsletters().await;
        }
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let messages = tx.outbox().take(topic, now, now + self.settings.hold, self.batch(topic)).await?;
        if messages.is_empty() {
            return Ok(Round::default());
        }
        tx.commit(self.ids.as_ref()).await?;
        match topic {
            // One by one, each settled at once: a crash repeats one mail, not a batch of them.
            Topic::Mail => {
                let mut round = Round::default();
                for message in &messages {
                    // With a slow mail server the rest is soon anybody's again; this one must not be ours
                    // and another worker's at once.
                    if self.clock.now() > now + self.settings.hold / 2 {
                        break;
                    }
                    let outcome = self.send(message).await;
                    round.add(self.settle(vec![(message, outcome)]).await?);
                }
                Ok(round)
            }
            Topic::IndexReview | Topic::IndexFacility => {
                let outcome = self.index(topic, &messages).await;
                self.settle(messages.iter().map(|message| (message, outcome.clone())).collect()).await
            }
            Topic::Settle => {
                let mut outcomes = Vec::with_capacity(messages.len());
                for message in &messages {
                    outcomes.push((message, self.take_effect(message).await));
                }
                self.settle(outcomes).await
            }
            Topic::News => {
                let mut outcomes = Vec::with_capacity(messages.len());
                for message in &messages {
                    outcomes.push((message, self.tell_members(message).await));
                }
                self.settle(outcomes).await
            }
            // One by one, so that the page of a decision on many shows how far it has come.
            Topic::Bulk => {
                let mut round = Round::default();
                for message in &messages {
                    if self.clock.now() > now + self.settings.hold / 2 {
                        break;
                    }
                    let outcome = self.decide_with_others(message).await;
                    round.add(self.settle(vec![(message, outcome)]).await?);
                }
                Ok(round)
            }
            Topic::Assess => {
                let outcomes = self.assess(&messages).await;
                self.settle(outcomes).await
            }
            // At a pace of their own, and never twice.
            Topic::Newsletter => Ok(Round::default()),
        }
    }

    /// Mails are held one after the other, so few at a time; index changes are one commit together.
    fn batch(&self, topic: Topic) -> u64 {
        match topic {
            Topic::Mail | Topic::Settle | Topic::Bulk | Topic::Newsletter | Topic::News => {
                self.settings.batch.min(20)
            }
            Topic::IndexReview | Topic::IndexFacility => self.settings.batch,
            // One transaction, in which on SQLite everybody else waits.
            Topic::Assess => self.settings.batch.min(20),
        }
    }

    async fn settle(&self, outcomes: Vec<(&OutboxMessage, Outcome)>) -> Result<Round, StorageError> {
        let now = self.clock.now();
        let mut round = Round::default();
        let tx = self.store.begin().await?;
        let mut delivered: Vec<OutboxId> = Vec::new();
        let mut reached: Vec<SubscriptionId> = Vec::new();
        for (message, outcome) in outcomes {
            let pause = match message.topic {
                // What readers find must follow by itself, however long the engine was away.
                Topic::IndexReview | Topic::IndexFacility => {
                    Some(self.settings.backoff.patient(message.attempts, INDEX_PAUSE))
                }
                _ => self.settings.backoff.after(message.attempts),
            };
            match (outcome, pause) {
                (Outcome::Delivered, _) => {
                    delivered.push(message.id);
                    reached.extend((message.topic == Topic::Mail).then_some(SubscriptionId(message.subject)));
                }
                (Outcome::Later(error), Some(pause)) => {
                    tracing::warn!(id = %message.id, topic = %message.topic, attempts = message.attempts, %error, "delivery postponed");
                    tx.outbox().retry(message.id, now + pause, &error).await?;
                    round.postponed += 1;
                }
                (Outcome::Later(error) | Outcome::Never(error), _) => {
                    tracing::error!(id = %message.id, topic = %message.topic, attempts = message.attempts, %error, "delivery given up");
                    if message.topic == Topic::Mail && given_up(&tx, message.subject).await? {
                        // Nobody has to look at it, and an address is not kept for that.
                        tx.outbox().done(&[message.id], now).await?;
                    } else {
                        tx.outbox().bury(message.id, now, &error).await?;
                    }
                    round.buried += 1;
                }
            }
        }
        if !delivered.is_empty() {
            tx.outbox().done(&delivered, now).await?;
        }
        if !reached.is_empty() {
            tx.subscriptions().delivered(&reached).await?;
        }
        round.delivered += delivered.len();
        tx.commit(self.ids.as_ref()).await?;
        Ok(round)
    }
}
