//! Answers that are kept for a moment, ready to be sent.
//!
//! A page that many look at is read and written once, and its bytes and their tag are sent until
//! something public changes in this process, or for two seconds, because other nodes write too.

use crate::caching;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_TYPE, ETAG};
use axum::http::{HeaderValue, Response};
use axum::response::IntoResponse;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// For how long an answer may be kept at most.
pub const MAX_AGE: Duration = Duration::from_secs(2);

/// A body with its tag. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Rendered {
    content_type: HeaderValue,
    body: Bytes,
    etag: Option<HeaderValue>,
}

impl Rendered {
    /// A JSON body. `body` is JSON already.
    pub fn json(body: Vec<u8>) -> Self {
        Self::new(HeaderValue::from_static("application/json"), body)
    }

    /// A body of a type.
    pub fn new(content_type: HeaderValue, body: Vec<u8>) -> Self {
        let etag = HeaderValue::from_str(&caching::etag_of(&body)).ok();
        Self { content_type, body: body.into(), etag }
    }
}

impl IntoResponse for Rendered {
    fn into_response(self) -> axum::response::Response {
        let mut response = Response::new(Body::from(self.body));
        response.headers_mut().insert(CONTENT_TYPE, self.content_type);
        if let Some(etag) = self.etag {
            response.headers_mut().insert(ETAG, etag);
        }
        response
    }
}

/// Kept answers by key. Holds at most the number it was made for, the ones asked for last.
#[derive(Debug)]
pub struct RenderedCache<K> {
    kept: Mutex<Generations<K>>,
    half: usize,
}

#[derive(Debug)]
struct Entry {
    answer: Rendered,
    epoch: u64,
    made_at: Instant,
}

/// Two halves: what was put in lately, and what was put in before that. When the new half is full the
/// old one is dropped, so that no look-up has to keep an order.
#[derive(Debug)]
struct Generations<K> {
    new: HashMap<K, Entry>,
    old: HashMap<K, Entry>,
}

impl<K: Hash + Eq> RenderedCache<K> {
    /// A cache for at most so many answers (at least 2).
    pub fn new(capacity: usize) -> Self {
        let kept = Generations { new: HashMap::new(), old: HashMap::new() };
        Self { kept: Mutex::new(kept), half: (capacity / 2).max(1) }
    }

    /// The answer for a key, if it was made in this epoch and not longer than [`MAX_AGE`] ago.
    pub fn get(&self, key: &K, epoch: u64) -> Option<Rendered> {
        let kept = self.lock();
        let entry = kept.new.get(key).or_else(|| kept.old.get(key))?;
        let fresh = entry.epoch == epoch && entry.made_at.elapsed() < MAX_AGE;
        fresh.then(|| entry.answer.clone())
    }

    /// Keeps an answer. `epoch` is the one before its facts were read: a change in between then makes
    /// it stale at once.
    pub fn put(&self, key: K, epoch: u64, answer: Rendered) {
        let mut kept = self.lock();
        if kept.new.len() >= self.half && !kept.new.contains_key(&key) {
            kept.old = std::mem::take(&mut kept.new);
        }
        kept.new.insert(key, Entry { answer, epoch, made_at: Instant::now() });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Generations<K>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Rendered {
        Rendered::json(text.into())
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_is_kept_until_something_changes_or_two_seconds_pass() {
        let cache = RenderedCache::new(8);
        cache.put(1, 7, answer("1"));
        assert_eq!(cache.get(&1, 7).expect("kept").body, "1");
        assert!(cache.get(&1, 8).is_none() && cache.get(&2, 7).is_none());
        tokio::time::advance(MAX_AGE).await;
        assert!(cache.get(&1, 7).is_none());
    }

    #[test]
    fn a_flood_of_keys_fills_nothing() {
        let cache = RenderedCache::new(10);
        for key in 0..1000 {
            cache.put(key, 0, answer("x"));
        }
        let kept = cache.lock();
        assert!(kept.new.len() + kept.old.len() <= 10);
        drop(kept);
        assert!(cache.get(&999, 0).is_some() && cache.get(&0, 0).is_none());
    }
}
