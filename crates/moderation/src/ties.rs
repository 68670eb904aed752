//! Ties: editors say with which organisations or facilities they have something to do, and never get what
//! is written about those. Whether a tie counts is looked up whenever a case is taken or decided.

use crate::claim;
use crate::{Desk, Editor};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{EditorId, FacilityId};
use domain::text::{graphemes, normalise, normalise_line};
use domain::tie::organiser_key;
use domain::{CaseReason, ErrorKind, Facility, FieldError, ReviewEvent, RuleError, Tie, TieWith};
use serde_json::json;
use storage::{CaseRecord, NewAudit, Tx};
use uuid::Uuid;

/// Longest reason of a tie, in graphemes.
const MAX_REASON: usize = 500;

/// A tie as somebody declares it: with an organiser by name, or with a facility or whoever runs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TieDraft {
    /// Whose; the one who declares it where it is left out. Another one's only by a senior editor.
    pub editor: Option<EditorId>,
    /// The name of an organisation that runs facilities, as published.
    pub organiser: String,
    /// The id or the slug of a facility.
    pub facility: String,
    /// Whether a tie with a facility is one with everything that the same organisation runs.
    pub whole_organisation: bool,
    /// Why; may be empty.
    pub reason: String,
    /// From when on it counts; now where it is left out.
    pub since: Option<DateTime<Utc>>,
    /// From when on it no longer counts.
    pub until: Option<DateTime<Utc>>,
}

/// With what an editor has ties now: what is to be left out of the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TiedTo {
    /// Organisers, by the key under which cases are filed.
    pub organisers: Vec<String>,
    /// Facilities.
    pub facilities: Vec<FacilityId>,
}

impl From<Vec<Tie>> for TiedTo {
    fn from(ties: Vec<Tie>) -> Self {
        let mut tied = Self::default();
        for tie in ties {
            match tie.with {
                TieWith::Organiser(key) => tied.organisers.push(key),
                TieWith::Facility(id) => tied.facilities.push(id),
            }
        }
        tied
    }
}

impl TiedTo {
    /// Whether a case is left out.
    pub fn leaves_out(&self, case: &CaseRecord) -> bool {
        self.facilities.contains(&case.facility)
            || case.organiser.as_ref().is_some_and(|key| self.organisers.contains(key))
    }

    /// Whether what is written about this facility is left out.
    pub fn touches(&self, facility: &Facility) -> bool {
        self.facilities.contains(&facility.id)
            || facility.organiser_keys().iter().any(|key| self.organisers.contains(key))
    }
}

impl Desk {
    /// With what an editor has ties now.
    pub async fn tied_to(&self, editor: &Editor) -> Result<TiedTo, RuleError> {
        Ok(self.store.view().ties().counting(editor.id(), self.clock.now()).await?.into())
    }

    /// The ties of an editor, past and future ones too, newest first: the own ones, or for a senior editor
    /// those of anybody at the desk.
    ///
    /// Errors: `senior_only` (403), `editor_unknown` (404).
    pub async fn ties(&self, editor: &Editor, of: Option<EditorId>) -> Result<Vec<Tie>, RuleError> {
        let of = of.unwrap_or_else(|| editor.id());
        own_or_senior(editor, of)?;
        let view = self.store.view();
        let known = view.editors().find(of).await?.filter(|known| known.role.works_at_desk());
        let known = known.ok_or_else(|| RuleError::not_found("editor_unknown"))?;
        Ok(view.ties().of_editor(known.id).await?)
    }

    /// Declares a tie. What the editor held of it is free at once, and a decision on it that could still be
    /// undone is undone.
    ///
    /// Errors: `senior_only` (403) for somebody else's, `editor_unknown` (404), `invalid_fields` (422) with
    /// `/organiser`, `/facility`, `/reason` or `/until`.
    pub async fn declare_tie(&self, editor: &Editor, draft: &TieDraft) -> Result<Tie, RuleError> {
        let now = self.clock.now();
        let of = draft.editor.unwrap_or_else(|| editor.id());
        own_or_senior(editor, of)?;
        let mut tx = self.store.begin().await?;
        let known = tx.editors().find(of).await?.filter(|known| known.role.works_at_desk());
        known.ok_or_else(|| RuleError::not_found("editor_unknown"))?;
        let mut errors = Vec::new();
        let found = with(&tx, draft, &mut errors).await?;
        let reason = normalise(&draft.reason);
        if graphemes(&reason) > MAX_REASON {
            let detail = format!("Gebruik hoogstens {MAX_REASON} tekens.");
            errors.push(FieldError::new("/reason", "too_long", detail));
        }
        let since = draft.since.unwrap_or(now);
        if draft.until.is_some_and(|until| until <= since) {
            errors.push(FieldError::new("/until", "before_since", "Het einde ligt niet na het begin."));
        }
        let Some((with, label)) = found.filter(|_| errors.is_empty()) else {
            return Err(RuleError::invalid(errors));
        };
        let tie = Tie {
            id: self.ids.uuid(),
            editor: of,
            with,
            label,
            reason,
            since,
            until: draft.until,
            declared_by: editor.id(),
            declared_at: now,
        };
        tx.ties().insert(&tie).await?;
        if tie.counts(now) {
            self.let_go(&mut tx, &tie).await?;
        }
        tx.record(audit(editor, &tie, "editor.tie_declared", now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(tie)
    }

    /// Ends a tie now. What is over stays as it is.
    ///
    /// Errors: `tie_unknown` (404), `senior_only` (403) for somebody else's.
    pub async fn end_tie(&self, editor: &Editor, id: Uuid) -> Result<Tie, RuleError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let unknown = || RuleError::not_found("tie_unknown");
        let mut tie = tx.ties().find(id).await?.ok_or_else(unknown)?;
        own_or_senior(editor, tie.editor)?;
        if tie.until.is_none_or(|until| until > now) {
            tie.until = Some(now);
            tx.ties().end(id, now).await?;
            tx.record(audit(editor, &tie, "editor.tie_ended", now));
            tx.commit(self.ids.as_ref()).await?;
        }
        Ok(tie)
    }

    /// Frees what the editor of a new tie held of it.
    async fn let_go(&self, tx: &mut Tx, tie: &Tie) -> Result<(), RuleError> {
        for held in tx.queue().held_by(tie.editor).await? {
            let facility = tx.facilities().find(held.facility).await?;
            if !facility.is_some_and(|facility| tie.touches(&facility)) {
                continue;
            }
            let (mut case, text) = claim::held(tx, held.id).await?;
            if case.lease.is_none_or(|lease| lease.editor != tie.editor) || !case.state.is_undecided() {
                continue;
            }
            case.lease = None;
            case.settles_at = None;
            tx.pending().delete(case.id).await?;
            tx.queue().update(&case).await?;
            if text.can_be_released() && case.reason != CaseReason::SecondReading {
                self.move_text(tx, text, case.reason, ReviewEvent::Release).await?;
            }
        }
        Ok(())
    }
}

/// With what the draft declares a tie, and its name; nothing where the errors say why.
async fn with(
    tx: &Tx,
    draft: &TieDraft,
    errors: &mut Vec<FieldError>,
) -> Result<Option<(TieWith, String)>, RuleError> {
    let organiser = normalise_line(&draft.organiser);
    let wanted = draft.facility.trim();
    if organiser.is_empty() == wanted.is_empty() {
        let detail = "Noem één organisatie of één voorziening.";
        errors.push(FieldError::new("/organiser", "one_of_two", detail));
        return Ok(None);
    }
    if !organiser.is_empty() {
        let key = organiser_key(&organiser);
        if key.is_empty() || !tx.facilities().is_organiser(&organiser).await? {
            let detail = "We kennen geen voorziening van een organisatie met precies die naam. \
                          Noem een voorziening van die organisatie.";
            errors.push(FieldError::new("/organiser", "unknown_organiser", detail));
            return Ok(None);
        }
        return Ok(Some((TieWith::Organiser(key), organiser)));
    }
    let facility = match wanted.parse::<Uuid>() {
        Ok(id) => tx.facilities().find(FacilityId(id)).await?,
        Err(_) => tx.facilities().find_by_slug(wanted).await?,
    };
    let Some(facility) = facility else {
        errors.push(FieldError::new("/facility", "unknown_facility", "We kennen deze voorziening niet."));
        return Ok(None);
    };
    if !draft.whole_organisation {
        return Ok(Some((TieWith::Facility(facility.id), facility.name)));
    }
    match facility.organiser_keys().into_iter().next() {
        Some(key) => Ok(Some((TieWith::Organiser(key), facility.organiser.unwrap_or(facility.name)))),
        None => {
            let detail = "We weten niet wie deze voorziening uitbaat. Kies alleen de voorziening.";
            errors.push(FieldError::new("/whole_organisation", "unknown_organiser", detail));
            Ok(None)
        }
    }
}

fn own_or_senior(editor: &Editor, of: EditorId) -> Result<(), RuleError> {
    if of == editor.id() || editor.role().decides_escalated() {
        return Ok(());
    }
    let detail = "Alleen een hoofdredacteur ziet en verandert de banden van iemand anders.";
    Err(RuleError::new(ErrorKind::Forbidden, "senior_only", detail))
}

pub(crate) fn tied() -> RuleError {
    let detail = "Je hebt een band met deze organisatie. Een andere redacteur behandelt het.";
    RuleError::new(ErrorKind::Forbidden, "tied", detail)
}

fn audit(editor: &Editor, tie: &Tie, action: &'static str, at: DateTime<Utc>) -> NewAudit {
    let kind = match tie.with {
        TieWith::Organiser(_) => "organiser",
        TieWith::Facility(_) => "facility",
    };
    NewAudit {
        at,
        actor: Actor::Editor(editor.id()),
        action,
        subject_kind: "editor",
        subject: tie.editor.0,
        detail: json!({ "tie": tie.id, "with": kind }),
    }
}
