//! Mails that the mail server took and that did not arrive after all: what its notifications say is counted once.

use crate::digests::FAILURES;
use domain::Ids;
use domain::ids::{NewsletterId, SubscriptionId};
use notify::Bounce;
use storage::{StorageError, Store, Topic};
use uuid::Uuid;

/// What came of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is counted.
    Counted,
    /// The mail is not known (any more), was not sent yet, or its bounce is counted already.
    Nothing,
}

/// Takes up that a mail will not arrive: the newsletter counts it as bounced and not as sent. A subscription ends, and
/// its address goes, after as many of them as of mails that the server refuses in a row. These are never in a row, as
/// the server takes each mail at first; and they are told of a mailbox that is not there, so none is forgiven.
pub async fn take_bounce(store: &Store, bounce: &Bounce, ids: &dyn Ids) -> Result<Taken, StorageError> {
    let tx = store.begin().await?;
    let Some(message) = tx.outbox().bounce(bounce.message, &bounce.status).await? else {
        return Ok(Taken::Nothing);
    };
    let newsletter = message.payload.as_deref().and_then(|payload| Uuid::from_slice(payload).ok());
    if let Some(newsletter) = newsletter.filter(|_| message.topic == Topic::Newsletter) {
        tx.newsletters().bounced_later(NewsletterId(newsletter)).await?;
    }
    let id = SubscriptionId(message.subject);
    if let Some(record) = tx.subscriptions().find(id).await? {
        tx.subscribers().lock(record.subscriber).await?;
        if tx.subscriptions().bounced(id).await?.is_some_and(|bounces| bounces >= FAILURES) {
            tx.subscriptions().delete(id).await?;
            tx.subscribers().forget_idle(record.subscriber).await?;
        }
    }
    tx.commit(ids).await?;
    Ok(Taken::Counted)
}
