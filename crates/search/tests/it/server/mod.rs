//! A small HTTP server in place of Meilisearch: it hands every request on to the real server and notes what
//! it answers, or answers from such notes.
//!
//! A request is known by its method, its address and its body with sorted names. What changes something
//! must come in the noted order; what only asks may come more or less often than it did, and is answered
//! with what the server said last after the same changes. Anything else is refused with 599, and the test
//! fails when it ends.

pub mod http;
pub mod make;
pub mod notes;

use http::{Answer, Asked};
use notes::{Exchange, Notes};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// What the server does.
enum Mode {
    /// Hands on to the real server at this address.
    Record { client: reqwest::Client, url: String, notes: Mutex<Notes>, file: PathBuf },
    /// Answers from notes; the number of changes so far, and what was not known.
    Replay { notes: Notes, done: Mutex<usize>, unknown: Mutex<Vec<String>> },
}

/// The server while a test runs.
pub struct Server {
    mode: Arc<Mode>,
    /// Where it listens.
    pub url: String,
}

impl Server {
    /// Notes what the server at `url` answers, in `file`.
    pub async fn record(url: &str, file: PathBuf) -> Self {
        let client = reqwest::Client::new();
        Self::start(Mode::Record { client, url: url.to_owned(), notes: Mutex::default(), file }).await
    }

    /// Answers from `file`.
    pub async fn replay(file: PathBuf) -> Self {
        let notes = Notes::read(&file);
        Self::start(Mode::Replay { notes, done: Mutex::default(), unknown: Mutex::default() }).await
    }

    async fn start(mode: Mode) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let mode = Arc::new(mode);
        let serving = Arc::clone(&mode);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let mode = Arc::clone(&serving);
                tokio::spawn(async move { http::serve(stream, |asked| answer(&mode, asked)).await });
            }
        });
        Self { mode, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        match &*self.mode {
            Mode::Record { notes, file, .. } => notes.lock().expect("notes").write(file),
            Mode::Replay { unknown, .. } => {
                let unknown = unknown.lock().expect("a list");
                assert!(
                    unknown.is_empty(),
                    "not in the recordings (tests/recordings/README.md tells how to make them anew): {unknown:#?}"
                );
            }
        }
    }
}

async fn answer(mode: &Mode, asked: Asked) -> Answer {
    match mode {
        Mode::Record { client, url, notes, .. } => {
            let answer = http::hand_on(client, url, &asked).await;
            notes.lock().expect("notes").add(&asked, &answer);
            answer
        }
        Mode::Replay { notes, done, unknown } => {
            let mut done = done.lock().expect("a number");
            let found: Option<&Exchange> =
                if asked.changes() { notes.change(*done, &asked) } else { notes.read_of(*done, &asked) };
            match found {
                Some(exchange) => {
                    *done += usize::from(asked.changes());
                    Answer { status: exchange.status, body: exchange.body.clone() }
                }
                None => {
                    unknown
                        .lock()
                        .expect("a list")
                        .push(format!("after {done} changes: {}", asked.described()));
                    Answer { status: 599, body: "null".to_owned() }
                }
            }
        }
    }
}
