//! The worker loop.

use crate::newsletter::Pace;
use crate::{Assessor, Backoff, Housekeeping};
use chrono::TimeDelta;
use domain::{Clock, Ids, ScoreRules};
use moderation::Desk;
use notify::{MailTransport, Mailer};
use onboarding::register::Reference;
use search::SearchIndex;
use std::sync::Arc;
use std::time::Duration;
use storage::{StorageError, Store, Topic};
use tokio::sync::watch;

/// How the worker works.
#[derive(Clone, Copy, Debug)]
pub struct WorkerSettings {
    /// How long it sleeps when nothing is to be done and nobody wakes it.
    pub poll: Duration,
    /// How many messages it takes at once.
    pub batch: u64,
    /// How long a taken message is this worker's. When the worker dies, another one takes the message
    /// only after that; when sending takes longer, the receiver may get it twice, with one Message-ID.
    pub hold: TimeDelta,
    /// Pauses between attempts.
    pub backoff: Backoff,
    /// Mails of newsletters that this worker sends in a minute at most; 0 for no limit.
    pub newsletters_per_minute: u32,
}

/// The worker. Any number may run, in one process or in many.
#[derive(Clone)]
pub struct Worker {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) index: Arc<dyn SearchIndex>,
    pub(crate) transport: Arc<dyn MailTransport>,
    pub(crate) mailer: Mailer,
    pub(crate) places: Arc<Reference>,
    pub(crate) assessor: Assessor,
    pub(crate) desk: Desk,
    pub(crate) scores: ScoreRules,
    pub(crate) settings: WorkerSettings,
    pub(crate) pace: Arc<Pace>,
}

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Messages delivered.
    pub delivered: usize,
    /// Messages put back for later.
    pub postponed: usize,
    /// Messages given up on.
    pub buried: usize,
}

impl Round {
    /// Whether nothing was to be done.
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.delivered += other.delivered;
        self.postponed += other.postponed;
        self.buried += other.buried;
    }
}

impl Worker {
    /// A worker that delivers to an index and a mail transport.
    #[expect(clippy::too_many_arguments, reason = "each is a part that a test replaces by itself")]
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        index: Arc<dyn SearchIndex>,
        transport: Arc<dyn MailTransport>,
        mailer: Mailer,
        places: Arc<Reference>,
        assessor: Assessor,
        desk: Desk,
        scores: ScoreRules,
        settings: WorkerSettings,
    ) -> Self {
        let pace = Arc::new(Pace::new(settings.newsletters_per_minute));
        Self { store, clock, ids, index, transport, mailer, places, assessor, desk, scores, settings, pace }
    }

    /// Delivers one batch of every topic.
    pub async fn round(&self) -> Result<Round, StorageError> {
        let mut round = Round::default();
        for topic in Topic::ALL {
            round.add(self.deliver(topic).await?);
        }
        Ok(round)
    }

    /// Delivers until nothing that is due is left.
    pub async fn drain(&self) -> Result<Round, StorageError> {
        let mut all = Round::default();
        loop {
            let round = self.round().await?;
            if round.is_idle() {
                return Ok(all);
            }
            all.add(round);
        }
    }

    /// Works until `stop` says true: mail, index and judging each in their own loop, so that a
    /// slow mail server does not hold up search, and housekeeping now and then.
    pub async fn run(&self, housekeeping: Housekeeping, stop: watch::Receiver<bool>) {
        tokio::join!(
            self.run_topic(Topic::Mail, stop.clone()),
            self.run_topic(Topic::IndexReview, stop.clone()),
            self.run_topic(Topic::IndexFacility, stop.clone()),
            self.run_topic(Topic::Assess, stop.clone()),
            self.run_topic(Topic::Settle, stop.clone()),
            self.run_topic(Topic::Bulk, stop.clone()),
            self.run_topic(Topic::Newsletter, stop.clone()),
            self.run_topic(Topic::News, stop.clone()),
            self.keep_house(housekeeping, stop),
        );
    }

    async fn run_topic(&self, topic: Topic, mut stop: watch::Receiver<bool>) {
        let committed = self.store.committed();
        while !*stop.borrow() {
            let woken = committed.notified();
            let idle = match self.deliver(topic).await {
                Ok(round) => round.is_idle(),
                Err(error) => {
                    tracing::error!(%topic, %error, "the outbox could not be read");
                    true
                }
            };
            if idle {
                tokio::select! {
                    () = woken => {}
                    () = tokio::time::sleep(self.settings.poll) => {}
                    _ = stop.changed() => {}
                }
            }
        }
    }

    async fn keep_house(&self, housekeeping: Housekeeping, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match housekeeping.tidy().await {
                Ok(tidied) if tidied.is_empty() => {}
                Ok(tidied) => tracing::info!(?tidied, "kept house"),
                Err(error) => tracing::error!(%error, "housekeeping failed"),
            }
            tokio::select! {
                () = tokio::time::sleep(housekeeping.pause()) => {}
                _ = stop.changed() => {}
            }
        }
    }
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("settings", &self.settings).finish_non_exhaustive()
    }
}
