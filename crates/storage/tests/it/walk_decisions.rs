//! The part of the walk that belongs to what editors do around a decision.

use crate::world::{World, at};
use domain::ids::ReviewId;
use domain::{Ids, Tie, TieWith};
use storage::{CaseNoteRecord, CaseRecord, EditorRecord, Tx};

/// Calls everything once at least.
pub async fn walk(tx: &Tx, world: &World, case: &CaseRecord, editor: &EditorRecord) {
    ties(tx, world, case, editor).await;
    assert!(tx.facilities().is_organiser("vzw De Verzonnen Tuin").await.unwrap());
    assert!(!tx.facilities().is_organiser("De Verzonnen Tuin").await.unwrap());
    tx.readings().of_version(case.subject, case.version).await.unwrap();
    assert!(tx.queue().held_by(editor.id).await.unwrap().len() <= 1);
    let note = CaseNoteRecord {
        id: world.ids.uuid(),
        case: case.id,
        editor: editor.id,
        handed_to: Some(editor.id),
        body: "Kijk jij hier eens naar?".into(),
        written_at: at(3),
    };
    tx.case_notes().insert(&note).await.unwrap();
    assert_eq!(tx.case_notes().of_case(case.id).await.unwrap(), [note]);
}

/// By when a return has to be answered.
pub async fn answers(tx: &Tx, review: ReviewId) {
    tx.reviews().set_answer_by(review, Some(at(50))).await.unwrap();
    tx.reviews().set_reminded(review, at(40)).await.unwrap();
    assert_eq!(tx.reviews().answer_due(review).await.unwrap(), (Some(at(50)), Some(at(40))));
    tx.reviews().to_answer(at(50), 10).await.unwrap();
    tx.reviews().to_remind(at(50), 10).await.unwrap();
    tx.reviews().set_answer_by(review, None).await.unwrap();
    assert_eq!(tx.reviews().answer_due(review).await.unwrap(), (None, None));
}

async fn ties(tx: &Tx, world: &World, case: &CaseRecord, editor: &EditorRecord) {
    let tie = |with: TieWith, since, until: Option<i64>| Tie {
        id: world.ids.uuid(),
        editor: editor.id,
        with,
        label: "De Verzonnen Tuin".into(),
        reason: "Ik werkte er.".into(),
        since: at(since),
        until: until.map(at),
        declared_by: editor.id,
        declared_at: at(1),
    };
    let organiser = tie(TieWith::Organiser("de verzonnen tuin".into()), 20, None);
    let facility = tie(TieWith::Facility(case.facility), 10, Some(30));
    for tie in [&organiser, &facility] {
        tx.ties().insert(tie).await.unwrap();
    }
    assert_eq!(tx.ties().of_editor(editor.id).await.unwrap(), [organiser.clone(), facility.clone()]);
    assert_eq!(tx.ties().counting(editor.id, at(15)).await.unwrap(), std::slice::from_ref(&facility));
    assert_eq!(tx.ties().counting(editor.id, at(30)).await.unwrap(), std::slice::from_ref(&organiser));
    tx.ties().end(organiser.id, at(40)).await.unwrap();
    assert_eq!(tx.ties().find(organiser.id).await.unwrap(), Some(Tie { until: Some(at(40)), ..organiser }));
    assert!(tx.ties().counting(editor.id, at(40)).await.unwrap().is_empty());
}
