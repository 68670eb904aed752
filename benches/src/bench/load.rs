//! The load generator.

use crate::connection::Connection;
use anyhow::{Context, Result};
use benches::latencies::{Summary, summary};
use clap::Args;
use serde::Serialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Options of `load`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Where the server listens.
    #[arg(long)]
    addr: SocketAddr,
    /// A file with one path a line to GET, or with `--post` one JSON body a line.
    #[arg(long)]
    targets: PathBuf,
    /// Path that the bodies are posted to.
    #[arg(long)]
    post: Option<String>,
    /// Start of the Idempotency-Keys: the n-th body gets `KEY-n`.
    #[arg(long)]
    key: Option<String>,
    /// How many connections ask at once, each waiting for its answer before it asks again.
    #[arg(long, default_value_t = 1)]
    connections: usize,
    /// GET: for how many seconds, going round the targets. POST: every body once, whatever it takes.
    #[arg(long, default_value_t = 5.0)]
    seconds: f64,
    /// The Cookie header.
    #[arg(long)]
    cookie: Option<String>,
    /// A file with one session a line, the Cookie header and the CSRF token with a tab between them: the n-th
    /// request is sent in the n-th, round and round.
    #[arg(long, conflicts_with = "cookie")]
    sessions: Option<PathBuf>,
    /// The status that is right.
    #[arg(long, default_value_t = 200)]
    expect: u16,
}

#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    summary: Summary,
    /// Answers with another status, by status.
    wrong: BTreeMap<u16, usize>,
}

/// What every connection works on.
struct Plan {
    addr: SocketAddr,
    requests: Vec<Vec<u8>>,
    next: AtomicUsize,
    /// Once round only.
    once: bool,
    end: Instant,
    expect: u16,
}

pub(crate) async fn run(options: Options) -> Result<()> {
    let text = std::fs::read_to_string(&options.targets).context("cannot read the targets")?;
    let sessions = sessions(&options)?;
    let requests = text.lines().zip(sessions.iter().cycle()).enumerate();
    let requests = requests.map(|(n, (line, session))| request(&options, n, line, session)).collect();
    let started = Instant::now();
    let plan = Arc::new(Plan {
        addr: options.addr,
        requests,
        next: AtomicUsize::new(0),
        once: options.post.is_some(),
        end: started + Duration::from_secs_f64(options.seconds),
        expect: options.expect,
    });
    let mut tasks = JoinSet::new();
    for _ in 0..options.connections {
        tasks.spawn(ask(Arc::clone(&plan)));
    }
    let (mut took, mut wrong) = (Vec::new(), BTreeMap::new());
    while let Some(done) = tasks.join_next().await {
        let (times, bad) = done??;
        took.extend(times);
        for status in bad {
            *wrong.entry(status).or_insert(0) += 1;
        }
    }
    crate::print(&Report { summary: summary(took, started.elapsed()), wrong })
}

async fn ask(plan: Arc<Plan>) -> Result<(Vec<Duration>, Vec<u16>)> {
    let mut connection = Connection::open(plan.addr).await?;
    let (mut took, mut wrong) = (Vec::new(), Vec::new());
    while plan.once || Instant::now() < plan.end {
        let n = plan.next.fetch_add(1, Ordering::Relaxed);
        let turn = if plan.once { n } else { n % plan.requests.len().max(1) };
        let Some(request) = plan.requests.get(turn) else { break };
        let began = Instant::now();
        let status = connection.exchange(request).await?;
        took.push(began.elapsed());
        if status != plan.expect {
            wrong.push(status);
        }
    }
    Ok((took, wrong))
}

/// The headers of each session; one without a session where none is given.
fn sessions(options: &Options) -> Result<Vec<String>> {
    let Some(file) = &options.sessions else {
        let cookie = options.cookie.as_ref();
        return Ok(vec![cookie.map(|value| format!("Cookie: {value}\r\n")).unwrap_or_default()]);
    };
    let text = std::fs::read_to_string(file).context("cannot read the sessions")?;
    let sessions = text.lines().map(|line| {
        let (cookie, csrf) = line.split_once('\t').context("a session without a tab")?;
        Ok(format!("Cookie: {cookie}\r\nX-CSRF-Token: {csrf}\r\n"))
    });
    sessions.collect()
}

fn request(options: &Options, n: usize, line: &str, session: &str) -> Vec<u8> {
    let common = format!("Host: {}\r\nAccept: */*\r\n{session}", options.addr);
    let Some(path) = &options.post else {
        return format!("GET {line} HTTP/1.1\r\n{common}\r\n").into_bytes();
    };
    let key = options.key.as_ref().map(|key| format!("Idempotency-Key: {key}-{n}\r\n")).unwrap_or_default();
    let body = format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{line}", line.len());
    format!("POST {path} HTTP/1.1\r\n{common}{key}{body}").into_bytes()
}
