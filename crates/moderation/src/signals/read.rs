//! Seeing that there are signals, and reading one.

use super::{FullSignal, LogLine, SignalItem, Step, Watcher, Watching, item, not_found};
use crate::case::not_found as no_case;
use crate::{Desk, Editor};
use domain::audit::Actor;
use domain::ids::{CaseId, ReviewId, SignalId};
use domain::signal::rights::{Party, SignalAction};
use domain::{Redacted, RuleError, Sector, SignalEntry, SignalEvent};
use serde_json::json;
use std::collections::HashMap;
use storage::{NewAudit, SeriousSignal, SignalFilter};

/// Which signals to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalListFilter {
    /// Those that are over in place of those that are open.
    pub over: bool,
    /// Of this sector only.
    pub sector: Option<Sector>,
    /// At most this many, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalList {
    /// The signals, what is due first.
    pub items: Vec<SignalItem>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Desk {
    /// The signals that exist for the caller, what is due first. An inspector's look at the list is an audit row.
    ///
    /// Errors: `invalid_fields` with `/cursor` (422).
    pub async fn signals(
        &self,
        who: &impl Watching,
        filter: &SignalListFilter,
    ) -> Result<SignalList, RuleError> {
        let (watcher, now) = (who.watcher(), self.clock.now());
        watcher.party.check(SignalAction::SeeStatus)?;
        let mut sectors = watcher.of_sectors();
        sectors.retain(|sector| filter.sector.is_none_or(|wanted| wanted == *sector));
        let filter = SignalFilter {
            open: !filter.over,
            sectors: sectors.clone(),
            inspectorate: !watcher.party.may(SignalAction::Open),
            limit: filter.limit,
            cursor: filter.cursor.clone(),
        };
        let (found, next_cursor) = self.store.view().signals().list(&filter).await??;
        if watcher.party == Party::Inspectorate {
            let mut tx = self.store.begin().await?;
            tx.record(NewAudit {
                at: now,
                actor: Actor::Editor(watcher.id),
                action: "inspectorate.signals_listed",
                subject_kind: "editor",
                subject: watcher.id.0,
                detail: json!({ "over": !filter.open, "sectors": sectors, "shown": found.len() }),
            });
            // Nothing is shown that is not kept first.
            tx.commit(self.ids.as_ref()).await?;
        }
        let items = found.iter().map(|signal| item(&watcher, signal, now)).collect();
        Ok(SignalList { items, next_cursor })
    }

    /// The signals about the review of a case, oldest first, at most 50.
    ///
    /// Errors: `case_not_found` (404).
    pub async fn case_signals(&self, editor: &Editor, case: CaseId) -> Result<Vec<SignalItem>, RuleError> {
        use super::sealed::Watching as _;
        let (watcher, now, view) = (editor.watcher(), self.clock.now(), self.store.view());
        let case = view.queue().find(case).await?.filter(|case| editor.may_read(case.sector));
        let review = ReviewId(case.ok_or_else(no_case)?.subject);
        let signals = view.signals().about(review).await?;
        Ok(signals.iter().map(|signal| item(&watcher, signal, now)).collect())
    }

    /// A signal with its log. That it was looked at is an entry of the log too.
    ///
    /// Errors: `signal_not_found` (404), `signal_forbidden` (403).
    pub async fn signal(&self, who: &impl Watching, id: SignalId) -> Result<FullSignal, RuleError> {
        let watcher = who.watcher();
        let mut tx = self.store.begin().await?;
        let signal = tx.signals().find(id).await?.filter(|signal| watcher.sees(signal));
        let signal = signal.ok_or_else(not_found)?;
        watcher.party.check(SignalAction::Read)?;
        let step = Step { what: SignalEntry::Looked, contact: None, note: None };
        self.write_step(&mut tx, &watcher, &signal, step).await?;
        tx.commit(self.ids.as_ref()).await?;
        self.full(&watcher, signal).await
    }

    pub(super) async fn full(
        &self,
        watcher: &Watcher,
        signal: SeriousSignal,
    ) -> Result<FullSignal, RuleError> {
        let view = self.store.view();
        let editors = view.editors().all().await?;
        let names: HashMap<_, _> = editors.into_iter().map(|editor| (editor.id, editor.name)).collect();
        let mut log = Vec::new();
        for entry in view.signal_log().of_signal(signal.id).await? {
            log.push(LogLine {
                at: entry.at,
                actor: entry.actor,
                actor_name: names.get(&entry.actor).cloned().unwrap_or_else(|| Redacted::new(String::new())),
                what: entry.what,
                contact: entry.contact,
                note: entry.note.as_ref().map(|note| self.store.open_note(note)).transpose()?,
            });
        }
        Ok(FullSignal {
            item: item(watcher, &signal, self.clock.now()),
            content: self.store.open_signal(&signal)?,
            facility: view.facilities().find(signal.facility).await?.ok_or_else(not_found)?,
            log,
            actions: self.possible(watcher, &signal),
            signal,
        })
    }

    /// What the watcher may do with the signal as it stands.
    fn possible(&self, watcher: &Watcher, signal: &SeriousSignal) -> Vec<SignalAction> {
        let here = self.with_inspectorate(signal);
        let allowed = |action: &SignalAction| {
            let fits = match action {
                SignalAction::Open | SignalAction::SeeStatus | SignalAction::Read => true,
                SignalAction::SeeIdentity => signal.state.is_open(),
                SignalAction::Note => signal.state.allows(SignalEvent::Note),
                SignalAction::Refer => signal.state.allows(SignalEvent::Refer),
                SignalAction::Acknowledge => here && signal.state.allows(SignalEvent::Acknowledge),
                SignalAction::AcknowledgeElsewhere => !here && signal.state.allows(SignalEvent::Acknowledge),
                SignalAction::Close => signal.state.allows(SignalEvent::Close),
                SignalAction::Withdraw => signal.state.allows(SignalEvent::Withdraw),
            };
            fits && watcher.party.may(*action)
        };
        SignalAction::ALL.into_iter().filter(allowed).collect()
    }

    /// Whether the contact that has the signal now is the inspectorate that works with the platform.
    pub(super) fn with_inspectorate(&self, signal: &SeriousSignal) -> bool {
        let contact = signal.contact.as_deref().and_then(|id| self.rules.signals.contacts.contact(id));
        contact.is_some_and(|contact| contact.inspectorate)
    }
}
