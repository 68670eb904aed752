//! The part of the walk that belongs to what editors do around a decision.

use crate::world::{World, at};
use domain::bulk::{BulkItemState, InLanguage};
use domain::ids::ReviewId;
use domain::{Action, DecisionDraft, Ids, Tie, TieWith};
use storage::{BulkItemRecord, BulkRecord, CaseNoteRecord, CaseRecord, EditorRecord, Tx};

/// Calls everything once at least.
pub async fn walk(tx: &Tx, world: &World, case: &CaseRecord, editor: &EditorRecord) {
    ties(tx, world, case, editor).await;
    bulks(tx, world, case, editor).await;
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

/// Decisions on many texts at once.
pub async fn bulks(tx: &Tx, world: &World, case: &CaseRecord, editor: &EditorRecord) {
    let bulk = |made| BulkRecord {
        id: world.ids.uuid(),
        editor: editor.id,
        draft: DecisionDraft::new(0, Action::Reject),
        in_languages: [(
            "fr".to_owned(),
            InLanguage { reasons: "Toujours le même.".into(), change: "".into() },
        )]
        .into_iter()
        .take(usize::from(made == 1))
        .collect(),
        total: 2,
        made_at: at(made),
        reversed: None,
    };
    let (older, mut newer) = (bulk(1), bulk(2));
    for one in [&older, &newer] {
        tx.bulks().insert(one).await.unwrap();
    }
    tx.bulks().set_reversed(newer.id, at(3), editor.id).await.unwrap();
    newer.reversed = Some((at(3), editor.id));
    assert_eq!(tx.bulks().lock(newer.id).await.unwrap(), Some(newer.clone()));
    assert_eq!(tx.bulks().find(older.id).await.unwrap(), Some(older.clone()));
    for of in [None, Some(editor.id)] {
        let first = tx.bulks().newest(of, None, 1).await.unwrap().unwrap();
        assert_eq!(first.bulks, [newer.clone()]);
        let rest = tx.bulks().newest(of, first.next_cursor.as_deref(), 1).await.unwrap().unwrap();
        assert_eq!((rest.bulks, rest.next_cursor), (vec![older.clone()], None));
    }
    assert!(tx.bulks().newest(None, Some("geen cursor"), 1).await.unwrap().is_err());
    let item = |place| BulkItemRecord {
        bulk: older.id,
        place,
        case: case.id,
        version: 1,
        state: BulkItemState::Waiting,
        why: None,
        decision: None,
        public_before: None,
        settled_at: None,
    };
    let items = [item(0), item(1)];
    tx.bulk_items().insert(&[]).await.unwrap();
    tx.bulk_items().insert(&items).await.unwrap();
    let (state, why) = (BulkItemState::Failed, Some("case_held".to_owned()));
    let failed = BulkItemRecord { state, why, public_before: Some(1), settled_at: Some(at(4)), ..item(1) };
    tx.bulk_items().update(&failed).await.unwrap();
    assert_eq!(tx.bulk_items().lock(older.id, 1).await.unwrap(), Some(failed.clone()));
    assert_eq!(tx.bulk_items().of(older.id).await.unwrap(), [item(0), failed]);
    assert_eq!(tx.bulk_items().of_case(case.id).await.unwrap().len(), 2);
    let counts = tx.bulk_items().counts(&[older.id, newer.id]).await.unwrap();
    assert_eq!(counts[&older.id][&BulkItemState::Failed], 1);
    assert!(!counts.contains_key(&newer.id));
    assert!(tx.exclusions().among(editor.id, &[case.id]).await.unwrap().len() <= 1);
    assert_eq!(tx.queue().find_many(&[case.id]).await.unwrap().len(), 1);
    for reading in tx.readings().of_case(case.id).await.unwrap() {
        tx.readings().delete(reading.id).await.unwrap();
    }
    tx.readings().delete(world.ids.uuid()).await.unwrap();
    assert!(tx.readings().of_case(case.id).await.unwrap().is_empty());
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
