//! The answers themselves.

use crate::{caching, request_id};
use axum::body::{Body, Bytes};
use axum::http::HeaderMap;
use axum::http::header::{ETAG, IF_NONE_MATCH};
use axum::response::Response;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// For how long an answer may be kept at most.
const MAX_AGE: Duration = Duration::from_secs(2);

/// An answer with status 200, ready to be sent.
#[derive(Debug)]
pub(super) struct Answer {
    headers: HeaderMap,
    body: Bytes,
    /// The pattern of its address.
    pub(super) route: &'static str,
}

impl Answer {
    /// What is the same for every reader: without the request id.
    pub(super) fn new(headers: &HeaderMap, body: Bytes, route: &'static str) -> Self {
        let mut headers = headers.clone();
        headers.remove(request_id::HEADER);
        Self { headers, body, route }
    }

    /// The answer to a request with these headers: 304 when it names the answer's tag.
    pub(super) fn response(&self, asked: &HeaderMap) -> Response {
        let tag = self.headers.get(ETAG).and_then(|tag| tag.to_str().ok());
        let known = asked.get_all(IF_NONE_MATCH).iter();
        if tag.is_some_and(|tag| known.into_iter().any(|header| caching::names(header, tag))) {
            return caching::not_modified(self.headers.clone());
        }
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

/// Answers by key. Holds at most the number it was made for, the ones kept last.
#[derive(Debug)]
pub(super) struct Kept {
    kept: Mutex<Generations>,
    half: usize,
}

#[derive(Debug)]
struct Entry {
    answer: Arc<Answer>,
    epoch: u64,
    made_at: Instant,
}

/// Two halves: what was put in lately, and what was put in before that. When the new half is full the
/// old one is dropped, so that no look-up has to keep an order.
#[derive(Debug, Default)]
struct Generations {
    new: HashMap<String, Entry>,
    old: HashMap<String, Entry>,
}

impl Kept {
    /// Room for so many answers (at least 2).
    pub(super) fn new(capacity: usize) -> Self {
        Self { kept: Mutex::default(), half: (capacity / 2).max(1) }
    }

    /// The answer for a key, if it was made in this epoch and not longer than [`MAX_AGE`] ago.
    pub(super) fn get(&self, key: &str, epoch: u64) -> Option<Arc<Answer>> {
        let kept = self.lock();
        let entry = kept.new.get(key).or_else(|| kept.old.get(key))?;
        let fresh = entry.epoch == epoch && entry.made_at.elapsed() < MAX_AGE;
        fresh.then(|| Arc::clone(&entry.answer))
    }

    /// Keeps an answer. `epoch` is the one before its facts were read: a change in between then makes
    /// it stale at once.
    pub(super) fn put(&self, key: String, epoch: u64, answer: Answer) {
        let mut kept = self.lock();
        if kept.new.len() >= self.half && !kept.new.contains_key(&key) {
            kept.old = std::mem::take(&mut kept.new);
        }
        kept.new.insert(key, Entry { answer: Arc::new(answer), epoch, made_at: Instant::now() });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Generations> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &'static str) -> Answer {
        Answer::new(&HeaderMap::new(), text.into(), "/")
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_is_kept_until_something_changes_or_two_seconds_pass() {
        let kept = Kept::new(8);
        kept.put("a".into(), 7, answer("1"));
        assert_eq!(kept.get("a", 7).expect("kept").body, "1");
        assert!(kept.get("a", 8).is_none() && kept.get("b", 7).is_none());
        tokio::time::advance(MAX_AGE).await;
        assert!(kept.get("a", 7).is_none());
    }

    #[test]
    fn a_flood_of_keys_fills_nothing() {
        let kept = Kept::new(10);
        for key in 0..1000 {
            kept.put(key.to_string(), 0, answer("x"));
        }
        let held = kept.lock();
        assert!(held.new.len() + held.old.len() <= 10);
        drop(held);
        assert!(kept.get("999", 0).is_some() && kept.get("0", 0).is_none());
    }
}
