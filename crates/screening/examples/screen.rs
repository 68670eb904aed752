//! `cargo run -p screening --example screen < corpus.jsonl > reports.jsonl`: the command `screen`
//! without the rest of the platform, for measuring with `tools/score_corpus.py`.

use std::io;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let screener = screening::Screener::shipped().map_err(io::Error::other)?;
    let output = io::BufWriter::new(io::stdout().lock());
    let bad = screening::run_jsonl(screener, io::stdin().lock(), output, io::stderr().lock())?;
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
