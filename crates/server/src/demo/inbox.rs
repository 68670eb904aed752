//! The mailboxes of the invented people: they use the link that comes, and throw the rest away.

use domain::Redacted;
use notify::{MailError, MailTransport, Message};
use std::sync::Mutex;

/// Keeps the newest link that arrived.
#[derive(Debug, Default)]
pub struct Inbox(Mutex<Option<Redacted<String>>>);

/// Links to confirm a review, a notice, and an application to a pilot.
const LINKS: [&str; 3] = ["/waardering/bevestig/", "/melding/bevestig/", "/meedoen/bevestig/"];

impl Inbox {
    /// The token of the newest link, once.
    pub fn take_token(&self) -> Option<Redacted<String>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()
    }
}

#[async_trait::async_trait]
impl MailTransport for Inbox {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        let bytes = message.bytes();
        let mail = String::from_utf8_lossy(&bytes);
        if let Some((_, rest)) = LINKS.iter().find_map(|link| mail.split_once(link)) {
            let token: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
            *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Redacted::new(token));
        }
        Ok(())
    }

    async fn check(&self) -> Result<(), MailError> {
        Ok(())
    }
}
