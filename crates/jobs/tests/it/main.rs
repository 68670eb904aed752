//! The worker, on both engines, with a mail transport and an index in memory.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod assess;
mod house;
mod index;
mod lapse;
mod mail;
mod news;
mod newsletters;
mod old_signals;
mod promises;
mod returns;
mod scores;
mod subscriptions;
mod verify;

use chrono::TimeDelta;
use domain::Clock;
use jobs::{Assessor, Backoff, Worker, WorkerSettings};
use notify::{MailTransport, Mailer, MailerSettings, MemoryTransport};
use onboarding::register::Reference;
use search::{EmbeddedIndex, SearchIndex};
use std::sync::Arc;
use std::time::Duration;
use testkit::platform::TestPlatform;

/// A worker with the ends it delivers to.
struct Bench {
    worker: Worker,
    transport: Arc<MemoryTransport>,
    index: Arc<dyn SearchIndex>,
}

/// Pauses of 5, 10, 20 seconds; the fourth attempt is the last.
const BACKOFF: Backoff = Backoff { base_seconds: 5, max_seconds: 60, max_attempts: 4 };

fn bench(platform: &TestPlatform) -> Bench {
    bench_with(platform, Arc::new(EmbeddedIndex::in_memory().unwrap()))
}

fn bench_with(platform: &TestPlatform, index: Arc<dyn SearchIndex>) -> Bench {
    let transport = Arc::new(MemoryTransport::default());
    let mailer = Mailer::new(&MailerSettings {
        base_url: "https://example.org".to_owned(),
        from_name: "Waarderingsplatform".to_owned(),
        from_address: "noreply@example.org".to_owned(),
        reply_to: None,
        bounces_to: None,
        message_id_host: "example.org".to_owned(),
        demo: false,
    });
    let rules = platform.submissions.rules();
    let worker = Worker::new(
        platform.store.clone(),
        Arc::clone(&platform.clock) as Arc<dyn Clock>,
        platform.ids.clone(),
        Arc::clone(&index),
        Arc::clone(&transport) as Arc<dyn MailTransport>,
        mailer.unwrap(),
        Arc::new(Reference::embedded().unwrap()),
        Assessor::new(Arc::clone(&rules.authenticity), rules.screener.version()),
        platform.desk.clone(),
        testkit::platform::score_rules(),
        WorkerSettings {
            poll: Duration::from_millis(10),
            batch: 50,
            hold: TimeDelta::minutes(5),
            backoff: BACKOFF,
            newsletters_per_minute: 0,
        },
    );
    Bench { worker, transport, index }
}
