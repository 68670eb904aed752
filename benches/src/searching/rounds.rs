//! Asking, by one client and by many.

use crate::Options;
use crate::engines::Engine;
use crate::queries::Query;
use anyhow::Result;
use benches::latencies::{Summary, summary};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Times every question is asked for its own time.
const TIMES: usize = 5;

/// A round of one engine.
#[derive(Debug, Serialize)]
pub(crate) struct Round {
    engine: &'static str,
    clients: usize,
    #[serde(flatten)]
    summary: Summary,
}

/// Every number of clients, the engines in turn, each after one pass that is not counted.
pub(crate) async fn all(
    engines: &[Arc<Engine>],
    queries: &Arc<Vec<Query>>,
    options: &Options,
) -> Result<Vec<Round>> {
    for engine in engines {
        for query in queries.iter() {
            engine.ask(query).await?;
        }
    }
    let mut all = Vec::new();
    for clients in &options.clients {
        for _ in 0..options.rounds {
            for engine in engines {
                let seconds = Duration::from_secs_f64(options.seconds);
                all.push(Round {
                    engine: engine.name,
                    clients: *clients,
                    summary: round(engine, queries, *clients, seconds).await?,
                });
            }
        }
    }
    Ok(all)
}

async fn round(
    engine: &Arc<Engine>,
    queries: &Arc<Vec<Query>>,
    clients: usize,
    length: Duration,
) -> Result<Summary> {
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..clients {
        let (engine, queries, next) = (Arc::clone(engine), Arc::clone(queries), Arc::clone(&next));
        tasks.spawn(async move {
            let mut took = Vec::new();
            while began.elapsed() < length {
                let turn = next.fetch_add(1, Ordering::Relaxed) % queries.len().max(1);
                let Some(query) = queries.get(turn) else { break };
                let asked = Instant::now();
                engine.ask(query).await?;
                took.push(asked.elapsed());
            }
            anyhow::Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(done) = tasks.join_next().await {
        took.extend(done??);
    }
    Ok(summary(took, began.elapsed()))
}

/// For every engine the slowest question of each kind, in milliseconds: the median of five times, one client.
pub(crate) async fn slowest(
    engines: &[Arc<Engine>],
    queries: &[Query],
) -> Result<BTreeMap<&'static str, BTreeMap<&'static str, f64>>> {
    let mut all = BTreeMap::new();
    for engine in engines {
        let mut kinds: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for query in queries {
            let mut took = Vec::new();
            for _ in 0..TIMES {
                let asked = Instant::now();
                engine.ask(query).await?;
                took.push(asked.elapsed().as_secs_f64() * 1_000.0);
            }
            took.sort_by(f64::total_cmp);
            kinds.entry(query.kind()).or_default().extend(took.get(TIMES / 2));
        }
        let most = |times: Vec<f64>| times.into_iter().fold(0.0, f64::max);
        all.insert(engine.name, kinds.into_iter().map(|(kind, times)| (kind, most(times))).collect());
    }
    Ok(all)
}
