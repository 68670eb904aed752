//! The steps of a signal: handing it over, its receipt, notes, its end.

use super::words::{CLOSING, NOTE, REASON, required};
use super::{FullSignal, Step, Watcher, Watching, not_found};
use crate::{Desk, Editor, Inspector};
use domain::ids::SignalId;
use domain::signal::rights::SignalAction;
use domain::{Contact, ErrorKind, FieldError, Role, RuleError, SignalEntry, SignalEvent};
use storage::{SeriousSignal, Tx};

impl Desk {
    /// Hands a signal to a contact, the first or a further one. `note` tells who was spoken to, under what
    /// reference; it may be empty.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409),
    /// `invalid_fields` (422) with `/contact` or `/note`.
    pub async fn refer_signal(
        &self,
        editor: &Editor,
        id: SignalId,
        contact: &str,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        let note = required("/note", note, 0..=*NOTE.end())?;
        let (watcher, mut tx, mut signal) = self.held_signal(editor, id, SignalAction::Refer).await?;
        let now = self.clock.now();
        signal.state = signal.state.after(SignalEvent::Refer)?;
        let contact = self.contact_for(&signal, contact)?;
        signal.due_at = self.rules.signals.acknowledge_by(contact, now);
        signal.contact = Some(contact.id.clone());
        signal.inspectorate |= contact.inspectorate;
        signal.referred = Some((watcher.id, now));
        tx.signals().update(&signal).await?;
        let step = Step { what: SignalEntry::Referred, contact: Some(&contact.id), note: text(&note) };
        self.write_step(&mut tx, &watcher, &signal, step).await?;
        if contact.inspectorate {
            self.tell_waiting(&mut tx, &watcher, &signal, Role::Inspector).await?;
        }
        tx.commit(self.ids.as_ref()).await?;
        self.full(&watcher, signal).await
    }

    /// The receipt of the inspectorate.
    ///
    /// Errors: `signal_not_found` (404), `signal_state_forbids` (409), also where another contact has the
    /// signal now; `invalid_fields` (422) with `/note`.
    pub async fn acknowledge_signal(
        &self,
        inspector: &Inspector,
        id: SignalId,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        self.receipt(inspector, id, SignalAction::Acknowledge, note).await
    }

    /// The receipt of a contact that does not work with the platform, as a senior editor heard it.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409), also where
    /// the inspectorate has the signal now; `invalid_fields` (422) with `/note`.
    pub async fn acknowledge_signal_elsewhere(
        &self,
        editor: &Editor,
        id: SignalId,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        self.receipt(editor, id, SignalAction::AcknowledgeElsewhere, note).await
    }

    async fn receipt(
        &self,
        who: &impl Watching,
        id: SignalId,
        action: SignalAction,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        let note = required("/note", note, 0..=*NOTE.end())?;
        let (watcher, mut tx, mut signal) = self.held_signal(who, id, action).await?;
        let now = self.clock.now();
        signal.state = signal.state.after(SignalEvent::Acknowledge)?;
        if self.with_inspectorate(&signal) != (action == SignalAction::Acknowledge) {
            let detail = "Een ander contact heeft dit signaal nu. Dat contact geeft het ontvangstbewijs.";
            return Err(RuleError::new(ErrorKind::Conflict, "signal_state_forbids", detail));
        }
        signal.due_at = self.rules.signals.close_by(now);
        signal.acknowledged = Some((watcher.id, now));
        tx.signals().update(&signal).await?;
        let contact = signal.contact.as_deref();
        let step = Step { what: SignalEntry::Acknowledged, contact, note: text(&note) };
        self.write_step(&mut tx, &watcher, &signal, step).await?;
        if action == SignalAction::Acknowledge {
            self.tell_receipt(&mut tx, &signal).await?;
        }
        tx.commit(self.ids.as_ref()).await?;
        self.full(&watcher, signal).await
    }

    /// Adds a note to the log.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409),
    /// `invalid_fields` (422) with `/note`.
    pub async fn note_signal(
        &self,
        who: &impl Watching,
        id: SignalId,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        let note = required("/note", note, NOTE)?;
        let (watcher, mut tx, mut signal) = self.held_signal(who, id, SignalAction::Note).await?;
        signal.state = signal.state.after(SignalEvent::Note)?;
        let step = Step { what: SignalEntry::Noted, contact: None, note: Some(&note) };
        self.write_step(&mut tx, &watcher, &signal, step).await?;
        tx.commit(self.ids.as_ref()).await?;
        self.full(&watcher, signal).await
    }

    /// Ends the follow-up; `note` says how it ended.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409),
    /// `invalid_fields` (422) with `/note`.
    pub async fn close_signal(
        &self,
        editor: &Editor,
        id: SignalId,
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        let note = required("/note", note, CLOSING)?;
        let end = (SignalAction::Close, SignalEvent::Close, SignalEntry::Closed);
        self.end_signal(editor, id, end, &note).await
    }

    /// Takes a signal back; `reason` says why.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403), `signal_state_forbids` (409),
    /// `invalid_fields` (422) with `/reason`.
    pub async fn withdraw_signal(
        &self,
        editor: &Editor,
        id: SignalId,
        reason: &str,
    ) -> Result<FullSignal, RuleError> {
        let reason = required("/reason", reason, REASON)?;
        let end = (SignalAction::Withdraw, SignalEvent::Withdraw, SignalEntry::Withdrawn);
        self.end_signal(editor, id, end, &reason).await
    }

    async fn end_signal(
        &self,
        editor: &Editor,
        id: SignalId,
        (action, event, what): (SignalAction, SignalEvent, SignalEntry),
        note: &str,
    ) -> Result<FullSignal, RuleError> {
        let (watcher, mut tx, mut signal) = self.held_signal(editor, id, action).await?;
        let now = self.clock.now();
        signal.state = signal.state.after(event)?;
        signal.due_at = now;
        signal.ended_at = Some(now);
        tx.signals().update(&signal).await?;
        self.write_step(&mut tx, &watcher, &signal, Step { what, contact: None, note: Some(note) }).await?;
        tx.commit(self.ids.as_ref()).await?;
        self.full(&watcher, signal).await
    }

    /// A signal that exists for the caller, who may do `action`, held for a transaction.
    pub(super) async fn held_signal(
        &self,
        who: &impl Watching,
        id: SignalId,
        action: SignalAction,
    ) -> Result<(Watcher, Tx, SeriousSignal), RuleError> {
        let watcher = who.watcher();
        let tx = self.store.begin().await?;
        let signal = tx.signals().lock(id).await?.filter(|signal| watcher.sees(signal));
        let signal = signal.ok_or_else(not_found)?;
        watcher.party.check(action)?;
        Ok((watcher, tx, signal))
    }

    fn contact_for(&self, signal: &SeriousSignal, id: &str) -> Result<&Contact, RuleError> {
        let fits = |contact: &&Contact| contact.desk && contact.is_for(signal.kind, signal.sector);
        self.rules.signals.contacts.contact(id).filter(fits).ok_or_else(|| {
            let detail = "Kies een contact voor dit soort signaal in deze sector.";
            RuleError::invalid(vec![FieldError::new("/contact", "unknown_contact", detail)])
        })
    }
}

fn text(note: &str) -> Option<&str> {
    Some(note).filter(|note| !note.is_empty())
}
