//! Who is told of a signal: that there is one, never what it says.

use super::{SeriousSignal, Watcher};
use crate::{Desk, mailbox_of};
use domain::signal::reference;
use domain::{Role, RuleError};
use notify::{Envelope, OutgoingMail};
use storage::{EditorRecord, Topic, Tx};
use templates::mails::{SignalReceipt, SignalWaiting};

impl Desk {
    /// Tells everybody with a role who may read the signal, except whoever did this, that it waits.
    pub(super) async fn tell_waiting(
        &self,
        tx: &mut Tx,
        watcher: &Watcher,
        signal: &SeriousSignal,
        role: Role,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let concerned = |account: &EditorRecord| {
            account.active
                && account.role == role
                && account.id != watcher.id
                && signal.sector.is_in(&account.sectors)
        };
        let accounts = tx.editors().all().await?;
        for account in accounts.into_iter().filter(concerned) {
            let mail = SignalWaiting {
                reference: reference(signal.id, signal.opened.1),
                waiting_since: now,
                to_inspector: role == Role::Inspector,
            };
            self.mail_about(tx, signal, &account, OutgoingMail::SignalWaiting(mail))?;
        }
        Ok(())
    }

    /// Tells who handed the signal over that it was received.
    pub(super) async fn tell_receipt(&self, tx: &mut Tx, signal: &SeriousSignal) -> Result<(), RuleError> {
        let Some((by, _)) = signal.referred else { return Ok(()) };
        let Some(account) = tx.editors().find(by).await?.filter(|account| account.active) else {
            return Ok(());
        };
        let mail =
            SignalReceipt { reference: reference(signal.id, signal.opened.1), received_at: self.clock.now() };
        self.mail_about(tx, signal, &account, OutgoingMail::SignalReceipt(mail))
    }

    fn mail_about(
        &self,
        tx: &mut Tx,
        signal: &SeriousSignal,
        account: &EditorRecord,
        mail: OutgoingMail,
    ) -> Result<(), RuleError> {
        let bytes = Envelope::new(mailbox_of(account), mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, signal.id.0, &bytes, self.clock.now(), self.ids.as_ref())?)
    }
}
