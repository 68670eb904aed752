//! The mail of a newsletter to one reader, when it is their turn.

use crate::Desk;
use domain::RuleError;
use domain::ids::{NewsletterId, SubscriptionId};
use domain::newsletter::NewsletterState;
use domain::subscription::{Followed, LINK_MANAGE, LINK_STOP};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::NewsletterRecord;
use templates::Language;
use templates::mails::NewsletterIssue;

/// What is to be done when it is a reader's turn.
#[derive(Debug)]
pub enum Turn {
    /// Send this mail.
    Send(Box<Envelope>),
    /// Nothing: they stopped, or the newsletter was stopped.
    Skip,
}

/// A reader of a newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// The subscription.
    pub subscription: SubscriptionId,
}

impl Desk {
    /// The mail of a newsletter to a reader, as things stand now. `record` is the newsletter as it was read lately.
    ///
    /// Errors: those of the database, and an address that cannot be opened.
    pub async fn newsletter_turn(
        &self,
        record: &NewsletterRecord,
        reader: Reader,
    ) -> Result<Turn, RuleError> {
        if record.state != NewsletterState::Sending {
            return Ok(Turn::Skip);
        }
        let view = self.store.view();
        let Some(subscription) = view.subscriptions().find(reader.subscription).await? else {
            return Ok(Turn::Skip);
        };
        let list = Followed::Programme(record.programme.clone());
        if subscription.confirmed_at.is_none() || subscription.followed != list {
            return Ok(Turn::Skip);
        }
        let Some(subscriber) = view.subscribers().find(subscription.subscriber).await? else {
            return Ok(Turn::Skip);
        };
        let Some(sealed) = view.subscribers().address(subscriber.id).await? else { return Ok(Turn::Skip) };
        let Some(issue) = self.issue(record, &subscriber.language) else { return Ok(Turn::Skip) };
        let vault = self.store.vault();
        let issue = NewsletterIssue {
            stop_token: vault.link(LINK_STOP, subscription.id.0),
            manage_token: vault.link(LINK_MANAGE, subscriber.id.0),
            ..issue
        };
        let address = self.store.open_address(&sealed)?;
        let to = Recipient::nameless(&address, Language::of_mails_to(&subscriber.language));
        Ok(Turn::Send(Box::new(Envelope::new(to, OutgoingMail::NewsletterIssue(issue)))))
    }
}
