//! The part of the walk that goes through the queue: every way to narrow it, taking the next case, views.

use crate::world::{World, at};
use domain::{CaseReason, CaseState, Ids, Lane, Sector};
use storage::{CaseFilter, CaseOrder, CaseRecord, EditorRecord, FreeFor, Narrow, QueueView, Tx};

/// Open cases, one on a page.
pub fn filter(order: CaseOrder, sector: Option<Sector>) -> CaseFilter {
    let (states, sectors) = (vec![CaseState::Open], sector.into_iter().collect());
    CaseFilter { states, sectors, narrow: Narrow::default(), order, limit: 1, cursor: None }
}

/// Every way to narrow a list, each alone, and all at once.
pub fn narrows(case: &CaseRecord, editor: &EditorRecord) -> Vec<Narrow> {
    let none = Narrow::default();
    let free = FreeFor {
        editor: editor.id,
        now: at(50),
        not_of: vec!["vzw De Verzonnen Tuin".into()],
        not_about: vec![case.facility],
    };
    let all = Narrow {
        lane: Some(Lane::Ordinary),
        reasons: vec![CaseReason::New, CaseReason::SecondReading],
        tags: vec![vec!["flag:insult".into(), "privacy:phone".into()]],
        facility: Some(case.facility),
        words: vec!["lief".into()],
        opened_from: Some(at(0)),
        opened_before: Some(at(99)),
        late_at: Some(at(99_999)),
        held_by: Some((editor.id, at(50))),
        handed_to: Some(editor.id),
        free_for: Some(free.clone()),
    };
    vec![
        Narrow { lane: all.lane, ..none.clone() },
        Narrow { reasons: all.reasons.clone(), ..none.clone() },
        Narrow { tags: all.tags.clone(), ..none.clone() },
        Narrow { facility: all.facility, ..none.clone() },
        Narrow { words: all.words.clone(), ..none.clone() },
        Narrow { opened_from: all.opened_from, opened_before: all.opened_before, ..none.clone() },
        Narrow { late_at: all.late_at, ..none.clone() },
        Narrow { held_by: all.held_by, ..none.clone() },
        Narrow { handed_to: all.handed_to, ..none.clone() },
        Narrow { free_for: Some(free), ..none },
        all,
    ]
}

/// Calls everything of the queue that [`crate::walk`] does not.
pub async fn walk(tx: &Tx, world: &World, case: &CaseRecord, editor: &EditorRecord) {
    for narrow in narrows(case, editor) {
        let filter = CaseFilter { narrow, ..filter(CaseOrder::Lane, None) };
        tx.queue().list(&filter).await.unwrap().unwrap();
        tx.queue().count(&filter, 100).await.unwrap();
    }
    tx.queue().count(&filter(CaseOrder::Lane, Some(Sector::Childcare)), 100).await.unwrap();
    let free = FreeFor { editor: editor.id, now: at(50), not_of: Vec::new(), not_about: Vec::new() };
    assert_eq!(tx.queue().take_first(&[case.id], &free).await.unwrap(), None, "a case without a review");
    tx.queue().describe(case).await.unwrap();
    tx.queue().tags(&[case.id]).await.unwrap();
    tx.queue().forget_words(case.id).await.unwrap();
    let view = QueueView {
        id: world.ids.uuid(),
        owner: editor.id,
        name: "Beledigingen".into(),
        filter: "{}".into(),
        shared: true,
        position: 0,
        created_at: at(1),
    };
    tx.queue_views().insert(&view).await.unwrap();
    tx.queue_views().update(&view).await.unwrap();
    assert_eq!(tx.queue_views().lock(view.id).await.unwrap(), Some(view.clone()));
    assert_eq!(tx.queue_views().of_owner(editor.id, 9).await.unwrap(), std::slice::from_ref(&view));
    assert_eq!(tx.queue_views().shared(9).await.unwrap().len(), 1);
    tx.queue_views().delete(view.id).await.unwrap();
}
