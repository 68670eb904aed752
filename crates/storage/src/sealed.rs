//! Personal data on its way into and out of the database.

use crate::error::StorageError;
use crate::outbox::{NewMessage, OutboxMessage, Topic};
use crate::reviews::IDENTITY;
use crate::store::Store;
use crate::tx::{Tx, View};
use crate::vault::{Sealed, Vault};
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use domain::{Identity, Ids, Redacted};
use uuid::Uuid;

impl Store {
    /// Seals an identity for [`crate::Reviews::insert`] and [`crate::Reviews::set_identity`].
    pub fn seal_identity(&self, identity: &Identity, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        let json = crate::error::to_json("reviews", identity)?;
        Ok(self.vault().seal(IDENTITY, json.as_bytes(), ids)?)
    }

    /// Opens the payload of a message that was sent sealed.
    pub fn open_payload(&self, message: &OutboxMessage) -> Result<Redacted<Vec<u8>>, StorageError> {
        let payload = message.payload.as_deref().unwrap_or_default();
        Ok(self.vault().open(message.topic.as_str(), payload)?)
    }
}

impl Tx {
    /// Who wrote a review, or `None` where that was forgotten.
    pub async fn open_identity(&self, review: ReviewId) -> Result<Option<Identity>, StorageError> {
        open(self.store().vault(), self.reviews().identity(review).await?)
    }

    /// Adds a message whose payload holds personal data.
    pub fn send_sealed(
        &mut self,
        topic: Topic,
        subject: Uuid,
        plain: &[u8],
        at: DateTime<Utc>,
        ids: &dyn Ids,
    ) -> Result<(), StorageError> {
        let sealed = self.store().vault().seal(topic.as_str(), plain, ids)?;
        self.send(NewMessage { id: None, topic, subject, payload: Some(sealed.bytes), at });
        Ok(())
    }
}

impl Tx {
    /// What the messages of a topic say that this transaction would send, with what they are about, in the
    /// order in which they were added. For a look ahead at a transaction that is then dropped.
    pub fn opened(&self, topic: Topic) -> Result<Vec<(Uuid, Vec<u8>)>, StorageError> {
        let of_topic = self.messages().iter().filter(|message| message.topic == topic);
        let opened = of_topic.map(|message| {
            let payload = message.payload.as_deref().unwrap_or_default();
            Ok((message.subject, self.store().vault().open(topic.as_str(), payload)?.into_inner()))
        });
        opened.collect()
    }
}

impl View<'_> {
    /// Who wrote a review, or `None` where that was forgotten.
    pub async fn open_identity(&self, review: ReviewId) -> Result<Option<Identity>, StorageError> {
        open(self.store().vault(), self.reviews().identity(review).await?)
    }
}

fn open(vault: &Vault, sealed: Option<Vec<u8>>) -> Result<Option<Identity>, StorageError> {
    let Some(sealed) = sealed.filter(|bytes| !bytes.is_empty()) else { return Ok(None) };
    let plain = vault.open(IDENTITY, &sealed)?;
    let identity = serde_json::from_slice(plain.expose());
    identity.map(Some).map_err(|_| StorageError::corrupt("reviews", "identity is not JSON"))
}
