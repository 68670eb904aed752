//! Sending a mail.

use crate::deliver::Outcome;
use crate::worker::Worker;
use notify::{Envelope, MailError};
use storage::OutboxMessage;

impl Worker {
    /// Opens, composes and sends a mail. The date of the mail is that of the change it tells of, so
    /// that a repeated delivery is the same mail to the byte.
    pub(crate) async fn send(&self, message: &OutboxMessage) -> Outcome {
        let plain = match self.store.open_payload(message) {
            Ok(plain) => plain,
            // A key that was taken away by mistake can be put back.
            Err(error) => return Outcome::Later(error.to_string()),
        };
        let Ok(envelope) = Envelope::from_bytes(plain.expose()) else {
            return Outcome::Never("the sealed mail cannot be read".to_owned());
        };
        self.hand_to_server(message, &envelope).await
    }

    /// Composes a mail and hands it to the mail server.
    pub(crate) async fn hand_to_server(&self, message: &OutboxMessage, envelope: &Envelope) -> Outcome {
        let composed = self.mailer.compose(message.id, &envelope.mail, &envelope.to, message.created_at);
        let sent = match composed {
            Ok(mail) => self.transport.send(&mail).await,
            Err(error) => Err(error),
        };
        match sent {
            Ok(()) => Outcome::Delivered,
            Err(MailError::Temporary(error)) => Outcome::Later(error),
            Err(MailError::Permanent(error)) => Outcome::Never(error),
        }
    }
}
