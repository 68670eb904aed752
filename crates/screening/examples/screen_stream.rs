//! `cargo run --release -p screening --example screen_stream < stream.jsonl > scores.jsonl`: the command
//! `screen-stream` without the rest of the platform, for measuring with `tools/score_stream.py`. Tells
//! on standard error how long it took and how much memory it used at most.

use screening::authenticity::{Capacity, Engine, Key, Settings};
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

fn main() -> io::Result<ExitCode> {
    let files = screening::Files::shipped();
    let settings = Settings::load(&files, Key::public()).map_err(io::Error::other)?;
    let mut engine = Engine::new(Arc::new(settings), Capacity::default());
    let input = io::BufReader::with_capacity(1 << 18, io::stdin().lock());
    let output = io::BufWriter::with_capacity(1 << 18, io::stdout().lock());
    let start = Instant::now();
    let bad = screening::run_stream(&mut engine, input, output, io::stderr().lock())?;
    let seconds = start.elapsed().as_secs_f64();
    // Linux only; elsewhere the line is left out.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("");
    writeln!(io::stderr(), "{seconds:.2} s {peak}")?;
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
