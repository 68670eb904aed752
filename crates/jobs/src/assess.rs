//! Judging the circumstances of confirmed reviews, in one order on every node.
//!
//! The engine of `screening::authenticity` lives in memory and knows what it observed. A node observes, in
//! the order of their numbers, what any node judged, and then what it judges itself; so all nodes know the
//! same, and a node that starts anew observes the stored history again. See `storage::Traces`.

use crate::deliver::Outcome;
use crate::worker::Worker;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::case::combined_risk;
use domain::ids::ReviewId;
use screening::authenticity::{Assessment, Capacity, Engine, Evidence, Grown, Settings};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Arc;
use storage::{
    AssessmentRecord, LaterEvidence, NewAudit, OutboxMessage, PlacedTrace, SignalRecord, StorageError, Store,
    TraceRecord, Tx,
};
use tokio::sync::Mutex;
use uuid::Uuid;

/// Traces that are read at once.
const PAGE: u64 = 200;
/// The most later submissions that are told of one.
const MOST_LATER: usize = 20;

/// The engine of this process, shared by its workers.
#[derive(Clone)]
pub struct Assessor {
    settings: Arc<Settings>,
    version: Arc<str>,
    capacity: Capacity,
    live: Arc<Mutex<Option<Live>>>,
}

/// An engine and the number of what it observed last.
struct Live {
    engine: Engine,
    seq: i64,
}

impl Assessor {
    /// An engine with `settings` that has still to observe what is stored; `version` names engine and
    /// settings in what it writes.
    pub fn new(settings: Arc<Settings>, version: &str) -> Self {
        Self { settings, version: version.into(), capacity: Capacity::default(), live: Arc::default() }
    }

    fn empty(&self, head: i64) -> Live {
        // Nothing older would still be remembered at the end.
        let remembered = i64::try_from(self.capacity.submissions).unwrap_or(i64::MAX);
        let engine = Engine::new(Arc::clone(&self.settings), self.capacity);
        Live { engine, seq: head.saturating_sub(remembered).max(0) }
    }

    /// The evidence of traces of which `at` gives the moment, in the same order. A trace whose text is
    /// gone is left out.
    async fn evidence(
        &self,
        store: &Store,
        traces: &[(TraceRecord, DateTime<Utc>)],
    ) -> Result<Vec<Option<Evidence>>, StorageError> {
        let versions: Vec<(ReviewId, u32)> = traces.iter().map(|(t, _)| (t.review, t.version)).collect();
        let texts = store.view().versions().texts(&versions).await?;
        let texts: HashMap<(ReviewId, u32), String> =
            texts.into_iter().map(|(review, version, text)| ((review, version), text)).collect();
        let records: Vec<TraceRecord> = traces.iter().map(|(trace, _)| trace.clone()).collect();
        let parts = store.open_traces(&records).await?;
        let mut evidence = Vec::with_capacity(traces.len());
        for ((trace, at), parts) in traces.iter().zip(parts) {
            let Some(text) = texts.get(&(trace.review, trace.version)) else {
                evidence.push(None);
                continue;
            };
            // One that an earlier engine wrote otherwise must not keep all others from being judged.
            let Ok((lasting, passing)) = parts.read() else {
                tracing::error!(review = %trace.review, "a trace cannot be read and is left out");
                evidence.push(None);
                continue;
            };
            let id = trace.review.to_string();
            evidence.push(Some(self.settings.join(&id, at.timestamp(), text, &lasting, passing)));
        }
        Ok(evidence)
    }

    /// Observes what was judged up to number `head`, page by page.
    async fn catch_up(&self, store: &Store, live: &mut Live, head: i64) -> Result<(), StorageError> {
        while live.seq < head {
            let page = store.view().traces().after(live.seq, PAGE).await?;
            let placed: Vec<(TraceRecord, PlacedTrace)> =
                page.into_iter().filter_map(|trace| trace.place.map(|place| (trace, place))).collect();
            let Some((_, last)) = placed.last() else {
                // What has a number and is gone leaves nothing to observe.
                live.seq = head;
                break;
            };
            let last = last.seq;
            let placed: Vec<_> = placed.into_iter().map(|(trace, place)| (trace, place.at)).collect();
            for evidence in self.evidence(store, &placed).await?.into_iter().flatten() {
                live.engine.observe_evidence(&evidence);
            }
            live.seq = last;
        }
        Ok(())
    }

    fn record(&self, assessment: &Assessment, now: DateTime<Utc>) -> AssessmentRecord {
        let signals = assessment.signals.iter().map(|signal| SignalRecord {
            name: signal.name().to_owned(),
            weight: rounded(signal.weight),
            sentence: signal.sentence(),
        });
        AssessmentRecord {
            score: rounded(assessment.score),
            interval_suspicion: assessment.interval_violation,
            signals: signals.collect(),
            since: Vec::new(),
            engine_version: self.version.as_ref().to_owned(),
            assessed_at: now,
        }
    }
}

impl Worker {
    /// Judges what the messages are about, together, or one by one where that fails.
    pub(crate) async fn assess<'m>(
        &self,
        messages: &'m [OutboxMessage],
    ) -> Vec<(&'m OutboxMessage, Outcome)> {
        let together = self.assess_batch(messages).await;
        if together == Outcome::Delivered || messages.len() == 1 {
            return messages.iter().map(|message| (message, together.clone())).collect();
        }
        let mut outcomes = Vec::with_capacity(messages.len());
        for message in messages {
            outcomes.push((message, self.assess_batch(std::slice::from_ref(message)).await));
        }
        outcomes
    }

    /// Judges what the messages are about, in one transaction. What was judged before is left alone, so
    /// that a repeated message and two nodes at once do no harm.
    async fn assess_batch(&self, messages: &[OutboxMessage]) -> Outcome {
        let mut place = self.assessor.live.lock().await;
        // Taken out: an engine that observed what was then not committed is thrown away, also when this
        // task is cancelled on its way.
        let live = place.take();
        match self.assess_with(live, messages).await {
            Ok(live) => {
                *place = Some(live);
                Outcome::Delivered
            }
            Err(error) => Outcome::Later(error.to_string()),
        }
    }

    async fn assess_with(
        &self,
        live: Option<Live>,
        messages: &[OutboxMessage],
    ) -> Result<Live, StorageError> {
        let (assessor, store) = (&self.assessor, &self.store);
        let known = store.view().traces().head().await?;
        let mut live = live.unwrap_or_else(|| assessor.empty(known));
        // Most of it before the transaction, in which others wait.
        assessor.catch_up(store, &mut live, known).await?;
        let mut tx = store.begin().await?;
        let head = tx.traces().lock_head().await?;
        assessor.catch_up(store, &mut live, head).await?;
        for message in messages {
            self.assess_one(&mut tx, &mut live, message.subject).await?;
        }
        if live.seq > head {
            tx.traces().save_head(live.seq).await?;
            tx.commit(self.ids.as_ref()).await?;
        }
        Ok(live)
    }

    async fn assess_one(&self, tx: &mut Tx, live: &mut Live, subject: Uuid) -> Result<(), StorageError> {
        let review = ReviewId(subject);
        let Some(trace) = tx.traces().newest_of(review).await?.filter(|trace| trace.place.is_none()) else {
            return Ok(());
        };
        let Some(stored) = tx.reviews().find(review).await? else { return Ok(()) };
        let at = stored.verified_at.unwrap_or(stored.created_at);
        let version = trace.version;
        let mut evidence = self.assessor.evidence(&self.store, &[(trace, at)]).await?;
        let Some(evidence) = evidence.pop().flatten() else { return Ok(()) };
        let now = self.clock.now();
        let record = self.assessor.record(&live.engine.observe_evidence(&evidence), now);
        live.seq += 1;
        tx.traces().assess(review, version, PlacedTrace { seq: live.seq, at }, &record).await?;
        raise(tx, review, record.score).await?;
        let signals: Vec<&str> = record.signals.iter().map(|signal| signal.name.as_str()).collect();
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "review.assessed",
            subject_kind: "review",
            subject,
            detail: json!({
                "score": record.score, "interval_suspicion": record.interval_suspicion,
                "signals": signals, "engine_version": record.engine_version,
            }),
        });
        for grown in live.engine.grown().to_vec() {
            reassess(tx, &grown, now).await?;
        }
        Ok(())
    }
}

/// Stores that an earlier submission became more suspect.
async fn reassess(tx: &mut Tx, grown: &Grown, now: DateTime<Utc>) -> Result<(), StorageError> {
    let Ok(review) = grown.id.parse::<Uuid>().map(ReviewId) else { return Ok(()) };
    let Some(trace) = tx.traces().newest_of(review).await? else { return Ok(()) };
    let (version, Some(mut record)) = (trace.version, trace.assessment) else { return Ok(()) };
    let (before, score) = (record.score, rounded(grown.score).max(record.score));
    let (linked, sentence) = (grown.since, grown.sentence());
    record.since.push(LaterEvidence { at: now, before, score, linked, sentence });
    if record.since.len() > MOST_LATER {
        record.since.remove(0);
    }
    record.score = score;
    tx.traces().reassess(review, version, &record).await?;
    raise(tx, review, score).await?;
    tx.record(NewAudit {
        at: now,
        actor: Actor::System,
        action: "review.reassessed",
        subject_kind: "review",
        subject: review.0,
        detail: json!({ "before": before, "score": score, "linked": linked }),
    });
    Ok(())
}

/// Gives the open case of a review, if there is one, its place in the queue.
async fn raise(tx: &Tx, review: ReviewId, score: f64) -> Result<(), StorageError> {
    let open = tx.queue().undecided_about(review.0).await?;
    let Some(case) = open else { return Ok(()) };
    // Held, so that an amendment's new text comes before this or after it.
    let Some(case) = tx.queue().lock(case.id).await? else { return Ok(()) };
    let Some(version) = tx.versions().find(review, case.version).await? else { return Ok(()) };
    tx.queue().set_risk(case.id, combined_risk(version.report.risk, score)).await
}

/// To a thousandth: what lies behind it is noise.
fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}

impl std::fmt::Debug for Assessor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Assessor").field("version", &self.version).finish_non_exhaustive()
    }
}
