//! A transport that keeps what is sent. For tests.

use crate::{MailError, MailTransport, Message};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Keeps every mail in memory, and can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryTransport {
    sent: Mutex<Vec<Message>>,
    failure: Mutex<Option<MailError>>,
}

impl MemoryTransport {
    /// What was sent so far, in order; a mail that was sent twice is there twice.
    pub fn sent(&self) -> Vec<Message> {
        lock(&self.sent).clone()
    }

    /// Fails every mail with `failure` from now on; `None` ends that.
    pub fn fail_with(&self, failure: Option<MailError>) {
        *lock(&self.failure) = failure;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait::async_trait]
impl MailTransport for MemoryTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        self.check().await?;
        lock(&self.sent).push(message.clone());
        Ok(())
    }

    async fn check(&self) -> Result<(), MailError> {
        lock(&self.failure).clone().map_or(Ok(()), Err)
    }
}
