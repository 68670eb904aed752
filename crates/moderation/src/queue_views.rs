//! Views of the queue: those that everybody has, and filters that editors saved under a name.

use crate::queue_filter::QueueFilter;
use crate::{Desk, Editor};
use domain::audit::Actor;
use domain::text::{graphemes, normalise_line};
use domain::{CaseState, ErrorKind, FieldError, Lane, RuleError};
use serde_json::json;
use storage::{CaseCount, NewAudit, QueueView};
use uuid::Uuid;

/// Most views that one editor saves, and most shared ones that are shown.
const MOST: u64 = 20;
/// Longest name, in graphemes.
const LONGEST_NAME: usize = 40;

/// A view that every editor has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingView {
    /// All that is open.
    Open,
    /// What is late.
    Late,
    /// The safeguarding lane.
    Safeguarding,
    /// What the editor holds.
    Mine,
    /// What colleagues handed over to the editor.
    HandedToMe,
    /// What waits for a senior editor.
    Escalated,
}

impl StandingView {
    /// Every one, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Late, Self::Safeguarding, Self::Mine, Self::HandedToMe, Self::Escalated];

    /// The name in the API and in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late => "late",
            Self::Safeguarding => "safeguarding",
            Self::Mine => "mine",
            Self::HandedToMe => "handed_to_me",
            Self::Escalated => "escalated",
        }
    }

    /// The cases in it.
    pub fn filter(self) -> QueueFilter {
        let all = QueueFilter::default();
        match self {
            Self::Open => all,
            Self::Late => QueueFilter { late: true, ..all },
            Self::Safeguarding => QueueFilter { lane: Some(Lane::Safeguarding), ..all },
            Self::Mine => QueueFilter { mine: true, ..all },
            Self::HandedToMe => QueueFilter { handed_to_me: true, ..all },
            Self::Escalated => QueueFilter { state: Some(CaseState::Escalated), ..all },
        }
    }
}

/// A view with how many cases are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedView {
    /// Which one, when it was saved.
    pub id: Option<Uuid>,
    /// Which one, when everybody has it.
    pub standing: Option<StandingView>,
    /// What an editor called it; empty for one that everybody has.
    pub name: String,
    /// The cases in it.
    pub filter: QueueFilter,
    /// Whether everybody sees it.
    pub shared: bool,
    /// Whether the editor saved it.
    pub own: bool,
    /// How many of the cases that the editor may read are in it.
    pub cases: CaseCount,
}

/// A view as an editor wants it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewDraft {
    /// What it is called, 1 to 40 graphemes.
    pub name: String,
    /// The cases in it.
    pub filter: QueueFilter,
    /// Whether everybody sees it.
    pub shared: bool,
    /// Its place among the editor's views, from 0; at the end where nothing is asked.
    pub position: Option<u32>,
}

impl Desk {
    /// The views of an editor, each with how many cases are in it: those that everybody has, the editor's own,
    /// and what others share.
    pub async fn views(&self, editor: &Editor) -> Result<Vec<NamedView>, RuleError> {
        let mut views = Vec::new();
        for standing in StandingView::ALL {
            let filter = standing.filter();
            let cases = self.count(editor, &filter).await?;
            let (name, shared) = (String::new(), true);
            views.push(NamedView {
                id: None,
                standing: Some(standing),
                name,
                filter,
                shared,
                own: false,
                cases,
            });
        }
        let view = self.store.view();
        let own = view.queue_views().of_owner(editor.id(), MOST).await?;
        let shared = view.queue_views().shared(MOST).await?;
        let others = shared.into_iter().filter(|view| view.owner != editor.id());
        for saved in own.into_iter().chain(others) {
            let filter: QueueFilter = serde_json::from_str(&saved.filter).map_err(|_| unreadable())?;
            // An article or flag that no longer exists leaves a view without cases, not a desk without views.
            let cases = self.count(editor, &filter).await.or_else(|error| match error.kind {
                ErrorKind::Invalid => Ok(CaseCount::default()),
                _ => Err(error),
            })?;
            let (id, own) = (Some(saved.id), saved.owner == editor.id());
            let (name, shared) = (saved.name, saved.shared);
            views.push(NamedView { id, standing: None, name, filter, shared, own, cases });
        }
        Ok(views)
    }

    /// Saves a view.
    ///
    /// Errors: `invalid_fields` (422), `too_many_views` (409).
    pub async fn save_view(&self, editor: &Editor, draft: &ViewDraft) -> Result<Uuid, RuleError> {
        let name = self.checked_view(editor, draft)?;
        let mut tx = self.store.begin().await?;
        let own = tx.queue_views().of_owner(editor.id(), MOST).await?;
        if own.len() as u64 >= MOST {
            let detail = format!("Je hebt al {MOST} weergaven. Verwijder er eerst een.");
            return Err(RuleError::new(ErrorKind::Conflict, "too_many_views", detail));
        }
        let last = own.last().map_or(0, |view| view.position.saturating_add(1));
        let view = QueueView {
            id: self.ids.uuid(),
            owner: editor.id(),
            name,
            filter: written(&draft.filter)?,
            shared: draft.shared,
            position: draft.position.and_then(|place| i32::try_from(place).ok()).unwrap_or(last),
            created_at: self.clock.now(),
        };
        tx.queue_views().insert(&view).await?;
        tx.record(self.about_view(editor, &view, "queue_view.saved"));
        tx.commit(self.ids.as_ref()).await?;
        Ok(view.id)
    }

    /// Changes a view of the editor's own.
    ///
    /// Errors: `view_not_found` (404), `not_your_view` (403), `invalid_fields` (422).
    pub async fn change_view(&self, editor: &Editor, id: Uuid, draft: &ViewDraft) -> Result<(), RuleError> {
        let name = self.checked_view(editor, draft)?;
        let mut tx = self.store.begin().await?;
        let mut view = own(tx.queue_views().lock(id).await?, editor)?;
        view.name = name;
        view.filter = written(&draft.filter)?;
        view.shared = draft.shared;
        view.position = draft.position.and_then(|place| i32::try_from(place).ok()).unwrap_or(view.position);
        tx.queue_views().update(&view).await?;
        tx.record(self.about_view(editor, &view, "queue_view.changed"));
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Deletes a view of the editor's own.
    ///
    /// Errors: `view_not_found` (404), `not_your_view` (403).
    pub async fn delete_view(&self, editor: &Editor, id: Uuid) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let view = own(tx.queue_views().lock(id).await?, editor)?;
        tx.queue_views().delete(id).await?;
        tx.record(self.about_view(editor, &view, "queue_view.deleted"));
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// The name as it is stored, where the draft will do.
    fn checked_view(&self, editor: &Editor, draft: &ViewDraft) -> Result<String, RuleError> {
        let mut wrong = Vec::new();
        let name = normalise_line(&draft.name);
        if name.is_empty() || graphemes(&name) > LONGEST_NAME {
            let detail = format!("Geef een naam van 1 tot {LONGEST_NAME} tekens.");
            wrong.push(FieldError::new("/name", "length", detail));
        }
        if draft.position.is_some_and(|place| place > 1000) {
            wrong.push(FieldError::new("/position", "out_of_range", "Kies een plaats van 0 tot 1000."));
        }
        match self.wanted(editor, &draft.filter) {
            Err(error) if error.kind == ErrorKind::Invalid => {
                let inside = error.fields.into_iter();
                wrong.extend(inside.map(|f| FieldError { pointer: format!("/filter{}", f.pointer), ..f }));
            }
            other => drop(other?),
        }
        if wrong.is_empty() { Ok(name) } else { Err(RuleError::invalid(wrong)) }
    }

    fn about_view(&self, editor: &Editor, view: &QueueView, action: &'static str) -> NewAudit {
        NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(editor.id()),
            action,
            subject_kind: "queue_view",
            subject: view.id,
            detail: json!({ "shared": view.shared }),
        }
    }
}

/// A view that the editor may change. One that is not shared does not exist for others.
fn own(view: Option<QueueView>, editor: &Editor) -> Result<QueueView, RuleError> {
    let view = view.filter(|view| view.shared || view.owner == editor.id());
    let view = view.ok_or_else(|| RuleError::not_found("view_not_found"))?;
    if view.owner == editor.id() {
        return Ok(view);
    }
    let detail = "Deze weergave is van een collega.";
    Err(RuleError::new(ErrorKind::Forbidden, "not_your_view", detail))
}

fn written(filter: &QueueFilter) -> Result<String, RuleError> {
    serde_json::to_string(filter).map_err(|_| unreadable())
}

fn unreadable() -> RuleError {
    RuleError::new(ErrorKind::Internal, "internal", "a saved view that cannot be read")
}
